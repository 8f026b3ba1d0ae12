package org.hyperdescent.examples.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.laws.CategoryLawSuite;
import org.hyperdescent.category.laws.Counterexample;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LawReport;
import org.hyperdescent.crdc.laws.ExactLawSuite;
import org.hyperdescent.crdc.smooth.laws.SmoothLawSuite;
import org.hyperdescent.functors.laws.FunctorsLawSuite;
import org.hyperdescent.lenses.laws.LensesLawSuite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Checks every law in every built-in instance.
@Command(
    name = "laws",
    sortOptions = false,
    description = {
      "Checks the laws of every built-in category and functor on random samples.",
      "A law is checked where it is claimed to hold and where it must fail; one that was never exercised on samples "
          + "that differ is vacuous and counts as not borne out.",
      "Prints a row per law and instance. Where a law is claimed to fail, the smallest counterexample found is "
          + "shown; the exit code is 1 if any claim is not borne out."
    },
    footer = {
      "",
      "The JSON object: claims, asClaimed, samples, seed, laws: [{law, equation, instance, samples, distinct, discarded, "
          + "expectedToHold, asClaimed, counterexample, vacuous}]; counterexample and vacuous are null or text on one "
          + "line."
    })
final class LawsCommand implements Callable<Integer> {

  /// On how many samples a counterexample is looked for at least.
  private static final int SEARCH = 1000;

  private final Console console;
  private final ImmutableList<LawClaim<?>> claims;

  @Option(
      names = "--category",
      paramLabel = "NAME",
      description = "Only the instances whose name contains this, in any case.")
  private @Nullable String category;

  @Option(
      names = "--law",
      paramLabel = "ID",
      description = "Only the law with this id, or else the laws whose ids begin with it: RD.")
  private @Nullable String law;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "100",
      converter = Count.class,
      description = "How many samples to check each law on (default: ${DEFAULT-VALUE}).")
  private int samples;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The seed of the samples (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  LawsCommand(Console console) {
    this(console, builtIn());
  }

  LawsCommand(Console console, ImmutableList<LawClaim<?>> claims) {
    this.console = console;
    this.claims = claims;
  }

  /// The claims of all modules, from the bottom up.
  static ImmutableList<LawClaim<?>> builtIn() {
    return Lists.mutable
        .<LawClaim<?>>ofAll(CategoryLawSuite.claims())
        .withAll(LensesLawSuite.claims())
        .withAll(ExactLawSuite.claims())
        .withAll(SmoothLawSuite.claims())
        .withAll(FunctorsLawSuite.claims())
        .toImmutable();
  }

  @Override
  public Integer call() {
    List<LawReport> reports = check(selected());
    long failed = reports.stream().filter(report -> !report.asClaimed()).count();
    if (common.json()) {
      console.out().println(Json.of(Result.of(reports, samples, seed)));
    } else {
      console.out().print(new LawsText(reports, columns()).text());
    }
    if (failed > 0) {
      throw new CommandException(
          "%d of %d claims are not borne out: look for FAILED in the table"
              .formatted(failed, reports.size()));
    }
    return 0;
  }

  private ImmutableList<LawClaim<?>> selected() {
    try {
      return new ClaimFilter(category, law).select(claims);
    } catch (NothingFoundException none) {
      throw new ParameterException(spec.commandLine(), String.valueOf(none.getMessage()), none);
    }
  }

  /// The width of the terminal, which only the launcher knows.
  private static int columns() {
    return Integer.getInteger("hyperdescent.columns", LawsText.WIDTH);
  }

  private List<LawReport> check(ImmutableList<LawClaim<?>> selected) {
    AtomicInteger done = new AtomicInteger();
    try (ProgressLine progress = new ProgressLine(console, "checking laws")) {
      // A task per claim: claims differ a thousandfold in what they cost, neighbors alike.
      List<ForkJoinTask<LawReport>> checks =
          selected
              .collect(
                  claim ->
                      ForkJoinTask.adapt(
                          () -> {
                            LawReport report = claim.check(samplesFor(claim), seed);
                            synchronized (progress) {
                              progress.show(
                                  done.incrementAndGet(), selected.size(), claim.law().id());
                            }
                            return report;
                          }))
              .castToList();
      return ForkJoinTask.invokeAll(checks).stream().map(ForkJoinTask::join).toList();
    }
  }

  /// The search for a counterexample ends when it is found, so it may be longer than the check of a
  /// law.
  private int samplesFor(LawClaim<?> claim) {
    return claim.expectedToHold() ? samples : Math.max(samples, SEARCH);
  }

  /// What was found; its components are the keys of the JSON.
  ///
  /// @param claims how many claims there are
  /// @param asClaimed how many were borne out
  /// @param samples how many samples each law was to be checked on
  /// @param seed the seed
  /// @param laws the claims
  record Result(int claims, long asClaimed, int samples, long seed, List<Row> laws) {

    static Result of(List<LawReport> reports, int samples, long seed) {
      return new Result(
          reports.size(),
          reports.stream().filter(LawReport::asClaimed).count(),
          samples,
          seed,
          reports.stream().map(Row::of).collect(Collectors.toList()));
    }
  }

  /// A claim and what was found.
  ///
  /// @param law the id of the law
  /// @param equation the law
  /// @param instance where it was checked
  /// @param samples how many samples it was checked on
  /// @param distinct how many of those differed from one another
  /// @param discarded how many further samples did not meet the premises
  /// @param expectedToHold false where it is claimed to fail
  /// @param asClaimed whether the claim was borne out
  /// @param counterexample the smallest counterexample; null if there is none
  /// @param vacuous why the law was not exercised; null if it was
  record Row(
      String law,
      String equation,
      String instance,
      int samples,
      int distinct,
      int discarded,
      boolean expectedToHold,
      boolean asClaimed,
      @Nullable String counterexample,
      @Nullable String vacuous) {

    static Row of(LawReport report) {
      return new Row(
          report.law(),
          report.equation(),
          report.instance(),
          report.samples(),
          report.distinct(),
          report.discarded(),
          report.expectedToHold(),
          report.asClaimed(),
          report.counterexample().map(Counterexample::oneLine).orElse(null),
          report.vacuous().orElse(null));
    }
  }
}
