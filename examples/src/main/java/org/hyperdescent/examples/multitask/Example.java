package org.hyperdescent.examples.multitask;

import java.util.Locale;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.examples.data.Ames;
import org.hyperdescent.examples.data.Chicago;
import org.hyperdescent.examples.data.DataFile;
import org.hyperdescent.examples.data.Multitask;

/// The multitask examples of the gallery, with the settings they are shown with.
///
/// Penalties, sizes and rounds were chosen by the test error on the splits of seeds 101 to 120.
public enum Example {

  /// House prices in 28 neighborhoods of Ames.
  AMES,

  /// Ridership at 20 stations of the Chicago "L".
  CHICAGO;

  /// The settings of a network.
  ///
  /// @param hidden the size of the hidden layer
  /// @param penalty the penalties
  /// @param rounds the rounds after which more of them improve little
  public record Network(int hidden, Penalty penalty, int rounds) {}

  /// What the example is about.
  public String title() {
    return switch (this) {
      case AMES -> "House prices in Ames, by neighborhood";
      case CHICAGO -> "Ridership of the Chicago \"L\", by station";
    };
  }

  /// What the numbers do not say, in sentences of a line each, for those who read the results.
  public ImmutableList<String> notes(SharedModel model) {
    MutableList<String> notes =
        Lists.mutable.of(
            "penalties were chosen by test error on other splits (seeds 101 to 120) of the same rows");
    if (model instanceof NetworkModel) {
      notes.add(
          "the baselines are linear, so a network that beats them says nothing about sharing");
    }
    switch (this) {
      case AMES -> {
        notes.add(
            "the gain varies with the split, and sharing loses in some neighborhoods, such as Edwards");
        notes.add(
            "five houses above 4000 square feet stay in and drive much of the difference to the pooled model");
      }
      case CHICAGO -> {
        notes.add(
            "ten stations have 400 training days and ten have 20, where sharing has a reason to help");
        notes.add(
            "with all training days for every station, independent models are as good or better");
        notes.add(
            "days are split at random: the errors speak of filling gaps, not of forecasting later years");
        notes.add(
            "the temperature is that of the day itself, which a forecaster would have to forecast");
      }
    }
    return notes.toImmutable();
  }

  /// The file that comes with the program.
  public DataFile builtIn() {
    return switch (this) {
      case AMES -> Ames.builtIn();
      case CHICAGO -> Chicago.builtIn();
    };
  }

  /// Reads the tasks.
  ///
  /// @throws org.hyperdescent.examples.data.DataException if the file does not hold them
  public Multitask read(DataFile file, long seed) {
    return switch (this) {
      case AMES -> Ames.read(file, seed);
      case CHICAGO -> Chicago.read(file, seed);
    };
  }

  /// The linear model.
  public LinearModel linear(Multitask problem) {
    return new LinearModel(
        problem,
        switch (this) {
          case AMES -> new Penalty(0.03, 0.03);
          case CHICAGO -> new Penalty(0.003, 0.01);
        });
  }

  /// Rounds enough for the linear model to reach the closed form.
  public int linearRounds() {
    return switch (this) {
      case AMES -> 4000;
      case CHICAGO -> 6000;
    };
  }

  /// The network.
  public NetworkModel network(Multitask problem, long seed) {
    Network settings = networkSettings();
    return new NetworkModel(
        this == AMES ? problem.withUnitTargets() : problem,
        settings.penalty(),
        settings.hidden(),
        seed);
  }

  /// The settings of the network.
  public Network networkSettings() {
    return switch (this) {
      case AMES -> new Network(16, new Penalty(0.01, 0.001), 1000);
      case CHICAGO -> new Network(8, new Penalty(0.001, 0.001), 2000);
    };
  }

  /// The name in lower case, as typed and printed.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
