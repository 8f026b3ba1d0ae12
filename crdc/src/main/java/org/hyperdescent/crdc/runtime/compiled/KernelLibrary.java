package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The classes generated for loops, each kept and shared by all programs with that loop.
///
/// A thousand boxes of the same form run the same few classes, so the virtual machine compiles them
/// once. A library only remembers what it generated, for the life of the process; it may be used by
/// several threads.
final class KernelLibrary {

  /// What a kernel is kept by: a [KernelSource], or a loop of which the faster form is wanted.
  private record Key(Precision precision, Object task) {

    // By hand, because what a record does itself is linked at the first call, which a program that
    // is compiled once would wait for.

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && precision == that.precision && task.equals(that.task);
    }

    @Override
    public int hashCode() {
      return 31 * precision.hashCode() + task.hashCode();
    }
  }

  /// The virtual machine never compiles a longer method (`HugeMethodLimit`).
  private static final int LONGEST_CODE = 8_000;

  private static final KernelLibrary SHARED = new KernelLibrary();

  private final ConcurrentHashMap<Key, Kernel> kernels = new ConcurrentHashMap<>();

  /// The library of this process.
  static KernelLibrary shared() {
    return SHARED;
  }

  /// The kernel of a loop: the form of it that is faster here.
  Kernel loop(Task.Loop task, Precision precision) {
    return faster(numbered(task), precision);
  }

  /// The kernel that replaces each entry of its second operand by a function of it.
  Kernel inPlace(UnaryFunction function, int size, Precision precision) {
    var second = IntLists.immutable.of(1);
    Expression value = new Expression.Apply(function, new Expression.Load(1, View.identity(size)));
    Task.Loop task = new Task.Loop(size, second, second, Lists.immutable.of(value));
    return faster(task, precision);
  }

  private Kernel faster(Task.Loop task, Precision precision) {
    LoopShape shape = LoopShape.of(task);
    if (!VectorUnit.isPresent() || !VectorUnit.suits(task, shape, precision)) {
      return of(new LoopSource(task, false), precision);
    }
    Key key = new Key(precision, task);
    Kernel known = kernels.get(key);
    if (known != null) {
      return known;
    }
    int columns = shape.isFlat() ? 1 : shape.columns();
    Kernel scalar = of(new LoopSource(task, false), precision);
    return keep(key, new AdaptiveKernel(scalar, new OnVectors(this, task, precision), columns));
  }

  /// The kernel of what has one form only.
  Kernel of(KernelSource source, Precision precision) {
    Key key = new Key(precision, source);
    Kernel known = kernels.get(key);
    return known != null ? known : keep(key, generate(source, precision));
  }

  /// Keeps what was generated, unless another thread has been faster: two that come at once may
  /// both generate a class, which is cheaper than what it takes to let one wait, and one of them is
  /// kept.
  private Kernel keep(Key key, Kernel generated) {
    Kernel earlier = kernels.putIfAbsent(key, generated);
    return earlier != null ? earlier : generated;
  }

  /// One form of a loop, which stays that form; a loop that does not suit vectors has a scalar form
  /// only.
  Kernel form(Task.Loop task, Precision precision, boolean vector) {
    Task.Loop numbered = numbered(task);
    boolean suits = vector && VectorUnit.suits(numbered, LoopShape.of(numbered), precision);
    return of(new LoopSource(numbered, suits), precision);
  }

  /// A fresh kernel, which nobody keeps.
  ///
  /// @throws IllegalStateException if it is a loop on vectors whose code is longer than what the
  ///   virtual machine compiles
  static Kernel generate(KernelSource source, Precision precision) {
    byte[] file = classFile(source, precision);
    if (source instanceof LoopSource loop && loop.vectors()) {
      requireShort(file);
    }
    return define(file);
  }

  private static void requireShort(byte[] file) {
    int length = codeLength(file);
    if (length > LONGEST_CODE) {
      throw new IllegalStateException(
          "the code of a loop on vectors has %d bytes: the virtual machine compiles %d"
              .formatted(length, LONGEST_CODE));
    }
  }

  private static int codeLength(byte[] file) {
    int longest = 0;
    for (MethodModel method : ClassFile.of().parse(file).methods()) {
      longest =
          Math.max(longest, method.findAttribute(Attributes.code()).orElseThrow().codeLength());
    }
    return longest;
  }

  /// How many classes are kept.
  int size() {
    return kernels.size();
  }

  // The next ones are no lambdas, because the first program that is compiled would wait for each of
  // them to be linked.

  /// Makes the form of a loop on vectors.
  private record OnVectors(KernelLibrary library, Task.Loop task, Precision precision)
      implements Supplier<Kernel> {

    @Override
    public Kernel get() {
      return library.of(new LoopSource(task, true), precision);
    }
  }

  /// Gives operands other numbers.
  private static final class Numbering implements UnaryOperator<Expression.Load> {
    private final int[] numbers;

    Numbering(int[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public Expression.Load apply(Expression.Load load) {
      return new Expression.Load(numbers[load.operand()], load.view());
    }
  }

  /// Writes a class that is a [Kernel].
  private record KernelClass(KernelBody run) implements Consumer<ClassBuilder> {

    @Override
    public void accept(ClassBuilder type) {
      type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
          .withInterfaceSymbols(Kernel.class.describeConstable().orElseThrow())
          .withMethodBody(
              ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, 0, new EmptyConstructor())
          .withMethodBody("run", LoopGenerator.runType(), ClassFile.ACC_PUBLIC, run);
    }
  }

  /// Writes the body of [Kernel#run].
  private record KernelBody(KernelSource source, Precision precision)
      implements Consumer<CodeBuilder> {

    @Override
    public void accept(CodeBuilder code) {
      source.write(code, precision);
    }
  }

  /// Writes a constructor that does nothing.
  private record EmptyConstructor() implements Consumer<CodeBuilder> {

    @Override
    public void accept(CodeBuilder code) {
      code.aload(0)
          .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
          .return_();
    }
  }

  /// The loop with its operands numbered from 0, so that equal loops on other values are equal.
  static Task.Loop numbered(Task.Loop task) {
    int[] numbers = new int[task.operands().max() + 1];
    for (int k = 0; k < task.reads().size(); k++) {
      numbers[task.reads().get(k)] = k;
    }
    int first = task.reads().size();
    Numbering numbering = new Numbering(numbers);
    MutableList<Expression> expressions = Lists.mutable.empty();
    for (Expression expression : task.expressions()) {
      expressions.add(expression.withLoads(numbering));
    }
    return new Task.Loop(
        task.size(),
        range(0, first),
        range(first, first + task.writes().size()),
        expressions.toImmutable());
  }

  private static ImmutableIntList range(int from, int to) {
    int[] range = new int[to - from];
    for (int k = 0; k < range.length; k++) {
      range[k] = from + k;
    }
    return IntLists.immutable.of(range);
  }

  /// The class file of a kernel.
  static byte[] classFile(KernelSource source, Precision precision) {
    ClassDesc name = ClassDesc.of(KernelLibrary.class.getPackageName(), "GeneratedKernel");
    return ClassFile.of().build(name, new KernelClass(new KernelBody(source, precision)));
  }

  private static Kernel define(byte[] file) {
    try {
      MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(file, true);
      return (Kernel)
          hidden
              .findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
              .asType(MethodType.methodType(Kernel.class))
              .invokeExact();
    } catch (Throwable thrown) {
      throw new IllegalStateException("cannot define a generated class", thrown);
    }
  }
}
