package org.hyperdescent.crdc.smooth;

import io.vavr.Function2;
import io.vavr.Function3;
import io.vavr.Function4;
import io.vavr.Function5;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;

/// Operations as text: a name, then the attributes in the order of the record, `slice axis=1
/// start=0 stride=2 count=3`. One table says for each operation how it is written and how it is
/// read.
///
/// Numbers are written so that they are read back bit by bit. What is the shape of the result
/// anyway is not written again.
public final class OperationText {

  /// A kind of attribute.
  private record Kind<V>(Function<V, String> print, Function<TextReader, V> read) {}

  private static final Kind<Integer> INTEGER = new Kind<>(String::valueOf, TextReader::integer);
  private static final Kind<Double> NUMBER = new Kind<>(String::valueOf, TextReader::number);
  private static final Kind<Boolean> FLAG = new Kind<>(String::valueOf, TextReader::flag);
  private static final Kind<ImmutableIntList> INTEGERS =
      new Kind<>(integers -> integers.makeString(","), TextReader::integers);

  /// An attribute of an operation, `key=value`, or the value alone if the key is empty.
  private record Attribute<T, V>(String key, Kind<V> kind, Function<T, V> get) {
    String print(T operation) {
      return " " + (key.isEmpty() ? "" : key + "=") + kind.print().apply(get.apply(operation));
    }

    V read(TextReader text) {
      if (!key.isEmpty()) {
        text.expect(key + "=");
      }
      return kind.read().apply(text);
    }
  }

  /// How the operations of one class are written and read; what is read still lacks the shape of
  /// the result.
  private record Entry<T extends Operation>(
      Class<T> type,
      String name,
      Function<T, String> print,
      Function<TextReader, Function<Shape, Operation>> read) {

    String label(Operation operation) {
      return name + print.apply(type.cast(operation));
    }
  }

  /// Operations without attributes, and those with a name of their own.
  private static final Map<Operation, String> NAMES = new HashMap<>();

  private static final Map<Class<?>, Entry<?>> BY_CLASS = new HashMap<>();
  private static final Map<String, Function<TextReader, Function<Shape, Operation>>> READERS =
      new HashMap<>();

  static {
    for (UnaryFunction function : UnaryFunction.values()) {
      named(function.label(), new Operation.Unary(function));
    }
    named("negate", new Operation.Scale(-1));
    named("add", new Operation.Add());
    named("subtract", new Operation.Subtract());
    named("multiply", new Operation.Multiply());
    named("divide", new Operation.Divide());
    named("transpose", new Operation.Transpose());
    named("softmax", new Operation.Softmax());
    named("logsumexp", new Operation.LogSumExp());
    named("diagonal", new MatrixOperation.Diagonal());
    named("diagonalmatrix", new MatrixOperation.DiagonalMatrix());
    named("cholesky", new MatrixOperation.Cholesky());
    named("inverse", new MatrixOperation.Inverse());
    named("determinant", new MatrixOperation.Determinant());
    named("logdeterminant", new MatrixOperation.LogDeterminant());
    named("select", new SelectionOperation.Select());
    named("argmax", new SelectionOperation.Argmax());
    entries().forEach(OperationText::register);
  }

  private OperationText() {}

  private static ImmutableList<Entry<?>> entries() {
    return Lists.immutable.of(
        new Entry<>(
            Operation.Constant.class,
            "constant",
            constant -> " " + constant.tensor(),
            text -> {
              Tensor tensor = text.tensor();
              return _ -> new Operation.Constant(tensor);
            }),
        new Entry<>(
            Operation.Fill.class,
            "fill",
            fill -> " " + fill.value(),
            text -> {
              double value = text.number();
              return shape -> new Operation.Fill(shape, value);
            }),
        new Entry<>(
            Operation.Reshape.class,
            "reshape",
            _ -> "",
            _ -> shape -> new Operation.Reshape(shape)),
        new Entry<>(
            Operation.Matmul.class,
            "matmul",
            product ->
                (product.transposeLeft() ? " left'" : "")
                    + (product.transposeRight() ? " right'" : ""),
            text -> {
              boolean left = text.accept("left'");
              boolean right = text.accept("right'");
              return _ -> new Operation.Matmul(left, right);
            }),
        entry(
            Operation.Scale.class,
            "scale",
            Operation.Scale::new,
            new Attribute<>("", NUMBER, Operation.Scale::factor)),
        entry(
            Operation.Power.class,
            "power",
            Operation.Power::new,
            new Attribute<>("", NUMBER, Operation.Power::exponent)),
        entry(
            Operation.Sum.class,
            "sum",
            Operation.Sum::new,
            new Attribute<>("", INTEGER, Operation.Sum::axis)),
        entry(
            Operation.Expand.class,
            "expand",
            Operation.Expand::new,
            new Attribute<>("", INTEGER, Operation.Expand::axis),
            new Attribute<>("", INTEGER, Operation.Expand::count)),
        entry(
            MatrixOperation.Triangle.class,
            "triangle",
            MatrixOperation.Triangle::new,
            new Attribute<>("upper", FLAG, MatrixOperation.Triangle::upper)),
        entry(
            MatrixOperation.Solve.class,
            "solve",
            MatrixOperation.Solve::new,
            new Attribute<>("transposed", FLAG, MatrixOperation.Solve::transposed)),
        entry(
            MatrixOperation.TriangularSolve.class,
            "triangularsolve",
            MatrixOperation.TriangularSolve::new,
            new Attribute<>("upper", FLAG, MatrixOperation.TriangularSolve::upper),
            new Attribute<>("transposed", FLAG, MatrixOperation.TriangularSolve::transposed)),
        entry(
            AxisOperation.Permute.class,
            "permute",
            AxisOperation.Permute::new,
            new Attribute<>("order", INTEGERS, AxisOperation.Permute::order)),
        entry(
            AxisOperation.Slice.class,
            "slice",
            AxisOperation.Slice::new,
            new Attribute<>("axis", INTEGER, AxisOperation.Slice::axis),
            new Attribute<>("start", INTEGER, AxisOperation.Slice::start),
            new Attribute<>("stride", INTEGER, AxisOperation.Slice::stride),
            new Attribute<>("count", INTEGER, AxisOperation.Slice::count)),
        entry(
            AxisOperation.Pad.class,
            "pad",
            AxisOperation.Pad::new,
            new Attribute<>("axis", INTEGER, AxisOperation.Pad::axis),
            new Attribute<>("start", INTEGER, AxisOperation.Pad::start),
            new Attribute<>("stride", INTEGER, AxisOperation.Pad::stride),
            new Attribute<>("size", INTEGER, AxisOperation.Pad::size)),
        entry(
            AxisOperation.Concatenate.class,
            "concatenate",
            AxisOperation.Concatenate::new,
            new Attribute<>("axis", INTEGER, AxisOperation.Concatenate::axis)),
        entry(
            AxisOperation.Gather.class,
            "gather",
            AxisOperation.Gather::new,
            new Attribute<>("axis", INTEGER, AxisOperation.Gather::axis),
            new Attribute<>("indices", INTEGERS, AxisOperation.Gather::indices)),
        entry(
            AxisOperation.ScatterAdd.class,
            "scatteradd",
            AxisOperation.ScatterAdd::new,
            new Attribute<>("axis", INTEGER, AxisOperation.ScatterAdd::axis),
            new Attribute<>("indices", INTEGERS, AxisOperation.ScatterAdd::indices),
            new Attribute<>("size", INTEGER, AxisOperation.ScatterAdd::size)),
        entry(
            AxisOperation.CumulativeSum.class,
            "cumulativesum",
            AxisOperation.CumulativeSum::new,
            new Attribute<>("axis", INTEGER, AxisOperation.CumulativeSum::axis),
            new Attribute<>("reversed", FLAG, AxisOperation.CumulativeSum::reversed)),
        entry(
            AxisOperation.Windows.class,
            "windows",
            AxisOperation.Windows::new,
            new Attribute<>("axis", INTEGER, AxisOperation.Windows::axis),
            new Attribute<>("at", INTEGER, AxisOperation.Windows::at),
            new Attribute<>("extent", INTEGER, AxisOperation.Windows::extent),
            new Attribute<>("stride", INTEGER, AxisOperation.Windows::stride),
            new Attribute<>("dilation", INTEGER, AxisOperation.Windows::dilation)),
        entry(
            AxisOperation.OverlapAdd.class,
            "overlapadd",
            AxisOperation.OverlapAdd::new,
            new Attribute<>("axis", INTEGER, AxisOperation.OverlapAdd::axis),
            new Attribute<>("at", INTEGER, AxisOperation.OverlapAdd::at),
            new Attribute<>("stride", INTEGER, AxisOperation.OverlapAdd::stride),
            new Attribute<>("dilation", INTEGER, AxisOperation.OverlapAdd::dilation),
            new Attribute<>("size", INTEGER, AxisOperation.OverlapAdd::size)),
        entry(
            SelectionOperation.Lookup.class,
            "lookup",
            SelectionOperation.Lookup::new,
            new Attribute<>("axes", INTEGER, SelectionOperation.Lookup::axes)),
        entry(
            SelectionOperation.Accumulate.class,
            "accumulate",
            SelectionOperation.Accumulate::new,
            new Attribute<>("axes", INTEGER, SelectionOperation.Accumulate::axes),
            new Attribute<>("size", INTEGER, SelectionOperation.Accumulate::size)));
  }

  private static void named(String name, Operation operation) {
    NAMES.put(operation, name);
    READERS.put(name, _ -> _ -> operation);
  }

  private static void register(Entry<?> entry) {
    BY_CLASS.put(entry.type(), entry);
    READERS.put(entry.name(), entry.read());
  }

  private static <T extends Operation, A> Entry<T> entry(
      Class<T> type, String name, Function<A, T> make, Attribute<T, A> a) {
    return new Entry<>(
        type,
        name,
        a::print,
        text -> {
          T operation = make.apply(a.read(text));
          return _ -> operation;
        });
  }

  private static <T extends Operation, A, B> Entry<T> entry(
      Class<T> type, String name, Function2<A, B, T> make, Attribute<T, A> a, Attribute<T, B> b) {
    return new Entry<>(
        type,
        name,
        operation -> a.print(operation) + b.print(operation),
        text -> {
          T operation = make.apply(a.read(text), b.read(text));
          return _ -> operation;
        });
  }

  private static <T extends Operation, A, B, C> Entry<T> entry(
      Class<T> type,
      String name,
      Function3<A, B, C, T> make,
      Attribute<T, A> a,
      Attribute<T, B> b,
      Attribute<T, C> c) {
    return new Entry<>(
        type,
        name,
        operation -> a.print(operation) + b.print(operation) + c.print(operation),
        text -> {
          T operation = make.apply(a.read(text), b.read(text), c.read(text));
          return _ -> operation;
        });
  }

  private static <T extends Operation, A, B, C, D> Entry<T> entry(
      Class<T> type,
      String name,
      Function4<A, B, C, D, T> make,
      Attribute<T, A> a,
      Attribute<T, B> b,
      Attribute<T, C> c,
      Attribute<T, D> d) {
    return new Entry<>(
        type,
        name,
        o -> a.print(o) + b.print(o) + c.print(o) + d.print(o),
        text -> {
          T operation = make.apply(a.read(text), b.read(text), c.read(text), d.read(text));
          return _ -> operation;
        });
  }

  private static <T extends Operation, A, B, C, D, E> Entry<T> entry(
      Class<T> type,
      String name,
      Function5<A, B, C, D, E, T> make,
      Attribute<T, A> a,
      Attribute<T, B> b,
      Attribute<T, C> c,
      Attribute<T, D> d,
      Attribute<T, E> e) {
    return new Entry<>(
        type,
        name,
        o -> a.print(o) + b.print(o) + c.print(o) + d.print(o) + e.print(o),
        text -> {
          T operation =
              make.apply(a.read(text), b.read(text), c.read(text), d.read(text), e.read(text));
          return _ -> operation;
        });
  }

  /// The name and the attributes; the numbers of a constant are left out if they are many.
  public static String label(Operation operation) {
    String name = NAMES.get(operation);
    if (name != null) {
      return name;
    }
    Entry<?> entry = BY_CLASS.get(operation.getClass());
    if (entry == null) {
      throw new IllegalStateException("no text for " + operation.getClass().getName());
    }
    return entry.label(operation);
  }

  /// The name and all attributes, the numbers of a constant included: what [#read] reads.
  public static String print(Operation operation) {
    return operation instanceof Operation.Constant(Tensor tensor)
        ? "constant " + tensor.text()
        : label(operation);
  }

  /// Reads a name and its attributes; the operation is complete once the shape of its result is
  /// known.
  ///
  /// @throws IllegalArgumentException with line and column, if this is no operation
  public static Function<Shape, Operation> read(TextReader text) {
    int start = text.position();
    String name = text.word("an operation");
    Function<TextReader, Function<Shape, Operation>> reader = READERS.get(name);
    if (reader == null) {
      throw text.error(start, "there is no operation %s".formatted(name));
    }
    return reader.apply(text);
  }
}
