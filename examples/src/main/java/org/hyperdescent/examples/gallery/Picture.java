package org.hyperdescent.examples.gallery;

import java.util.Locale;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.smooth.SmoothNotation;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.examples.data.Iris;
import org.hyperdescent.examples.multitask.Example;
import org.hyperdescent.examples.training.Classifier;
import org.hyperdescent.examples.training.OutputError;

/// The pictures, by name.
public enum Picture {

  /// A wiring diagram.
  AMES("the wiring diagram of solve ames: 28 problems that share weights"),

  /// A wiring diagram.
  CHICAGO("the wiring diagram of solve chicago"),

  /// A wiring diagram with diagrams in its boxes.
  REGIONS("a wiring diagram of 30 boxes in 6 blocks"),

  /// A learner.
  IRIS("the learner that train iris trains: wishes run back, updates go up"),

  /// A Para composite over smooth maps.
  NETWORK("the network behind it, with the operations in its layers"),

  /// A lens.
  BACKPROP("a chain of smooth maps as lenses: values run right, changes run left"),

  /// A learner with blocks.
  ENSEMBLE("a learner of 30 boxes: four towers side by side, in blocks"),

  /// An arrow of a free category.
  CIRCUIT("an arrow of a free category: a 6-bit adder of 30 gates, in blocks"),

  /// An arrow of a free hypergraph category.
  FROBENIUS("an arrow of a free hypergraph category: spiders and a feedback loop");

  private final String about;

  Picture(String about) {
    this.about = about;
  }

  /// What it shows, in one line.
  public String about() {
    return about;
  }

  /// The picture.
  public StringDiagram diagram() {
    return switch (this) {
      case AMES -> wiring(Example.AMES);
      case CHICAGO -> wiring(Example.CHICAGO);
      case REGIONS -> Wirings.regions().picture(type -> type, Wirings.insides());
      case IRIS -> iris().learner(10, 0.1).picture(new SmoothNotation());
      case NETWORK -> iris().network().picture(new SmoothNotation());
      case BACKPROP -> Learners.backprop().picture(new SmoothNotation());
      case ENSEMBLE -> Learners.ensemble().picture(new SmoothNotation());
      case CIRCUIT -> Circuits.adder(6).picture(Circuits::definition);
      case FROBENIUS -> Circuits.oscillator().picture();
    };
  }

  private static StringDiagram wiring(Example example) {
    WiringDiagram<Space> diagram =
        example.linear(example.read(example.builtIn(), 1)).compile().diagram();
    return diagram.picture(Space::toString);
  }

  /// The classifier that `train iris` trains.
  private static Classifier iris() {
    Iris iris = Iris.read(Iris.builtIn(), 1);
    return new Classifier(
        iris.train().features().getNumCols(),
        Classifier.HIDDEN,
        iris.classes().size(),
        OutputError.SOFTMAX);
  }

  /// All names, in the order of the gallery.
  public static ImmutableList<String> names() {
    return Lists.immutable.of(values()).collect(Picture::toString);
  }

  /// The name in lower case, as typed and printed.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
