package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// How a loop computes with numbers: the instructions of one machine type.
interface Arithmetic {

  /// The type of the entries of arrays.
  ClassDesc element();

  /// The kind of a value on the stack.
  TypeKind kind();

  /// How many entries a value holds.
  int lanes();

  /// From a local with a scalar to a local with that number in every lane.
  int widened(CodeBuilder code, int local);

  /// Pushes a fixed number.
  void number(CodeBuilder code, double value);

  /// Array and index to entries.
  void load(CodeBuilder code);

  /// Array, index and value to nothing.
  void store(CodeBuilder code);

  /// Value to value.
  void apply(CodeBuilder code, UnaryFunction function);

  /// Two values to one.
  void combine(CodeBuilder code, Expression.Operator operator);

  /// Three values, `yes`, `no` and the condition, to one: `yes` where the condition is positive.
  void choose(CodeBuilder code);
}
