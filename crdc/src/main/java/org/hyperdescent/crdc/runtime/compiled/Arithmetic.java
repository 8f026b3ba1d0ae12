package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.OptionalDouble;
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

  /// Value to value: the function, up to its bound.
  void apply(CodeBuilder code, UnaryFunction function);

  /// The largest absolute value up to which [#apply] is right, if not everywhere.
  OptionalDouble bound(UnaryFunction function);

  /// Value to 1 if the absolute value of some entry is beyond a bound, or no number, else to 0.
  void isBeyond(CodeBuilder code, double bound);

  /// Two values to one.
  void combine(CodeBuilder code, Expression.Operator operator);

  /// Three values, `yes`, `no` and the condition, to one: `yes` where the condition is positive.
  void choose(CodeBuilder code);
}
