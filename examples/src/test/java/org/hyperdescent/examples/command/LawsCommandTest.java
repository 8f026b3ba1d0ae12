package org.hyperdescent.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LawReport;
import org.hyperdescent.category.laws.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LawsCommandTest {

  private static final Law<Integer> EVEN =
      new Law<>(
          "TEST.even",
          "n is even",
          (n, sample) ->
              n % 2 == 0 ? Verdict.equal() : Verdict.different(n.toString(), "even", ""));

  @Test
  void everyClaimOfEveryModuleIsBorneOut() {
    JsonNode json = Run.of("laws", "--samples", "3", "--json").succeeded().json();
    assertThat(json.get("asClaimed")).isEqualTo(json.get("claims"));
    assertThat(json.get("laws"))
        .hasSize(json.get("claims").asInt())
        .extracting(row -> row.get("law").asString())
        .contains("CAT.assoc", "LENS.PutGet", "RD.5", "GDF.comp", "UWD.nat");
  }

  @Test
  void showsTheCounterexampleOfANegativeLaw() {
    String out = laws(LawClaim.holds(EVEN, "two", 2), LawClaim.fails(EVEN, "three", 3));
    assertThat(out)
        .contains("held", "refuted", "left  = 3", "right = even")
        .contains("2 claims: 1 laws hold, 1 fail as claimed, 0 claims not borne out");
  }

  @Test
  void failsWhenAClaimIsNotBorneOut() {
    for (var claim :
        Lists.immutable.of(LawClaim.holds(EVEN, "three", 3), LawClaim.fails(EVEN, "two", 2))) {
      assertThatThrownBy(() -> laws(claim))
          .isInstanceOf(CommandException.class)
          .hasMessageStartingWith("1 of 1 claims are not borne out");
    }
  }

  @Test
  void aVacuousClaimIsNotBorneOutAndSaysWhy() {
    Law<Integer> constant =
        new Law<>(
            "TEST.constant",
            "x = x",
            (x, sample) -> {
              sample.let("x", x);
              return Verdict.equal();
            });
    Run run = run(Lists.immutable.of(LawClaim.holds(constant, "one", 1)));
    assertThat(run.out()).contains("FAILED", "    vacuous: all 100 samples are the same: x = 1");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("1 of 1 claims are not borne out");
    JsonNode row =
        run(Lists.immutable.of(LawClaim.holds(constant, "one", 1)), "--json")
            .json()
            .get("laws")
            .get(0);
    assertThat(row.get("distinct").asInt()).isEqualTo(1);
    assertThat(row.get("discarded").asInt()).isZero();
    assertThat(row.get("asClaimed").asBoolean()).isFalse();
    assertThat(row.get("counterexample").isNull()).isTrue();
    assertThat(row.get("vacuous").asString()).startsWith("all 100 samples are the same");
  }

  @Test
  void checksWhatIsAskedForOnly() {
    JsonNode json =
        Run.of(
                "laws",
                "--category",
                "COSPANS",
                "--law",
                "CAT",
                "--samples",
                "7",
                "--seed",
                "5",
                "--json")
            .succeeded()
            .json();
    assertThat(json.get("laws"))
        .extracting(row -> row.get("law").asString())
        .containsOnly("CAT.assoc", "CAT.unit");
    assertThat(json.get("laws"))
        .allSatisfy(row -> assertThat(row.get("instance").asString()).contains("cospans"))
        .allSatisfy(row -> assertThat(row.get("samples").asInt()).isEqualTo(7));
    assertThat(json.get("seed").asLong()).isEqualTo(5);
  }

  @Test
  void anIdIsTakenToTheLetterBeforeItIsTakenAsABeginning() {
    var claims = Lists.immutable.<LawClaim<?>>of(holds("RD.1"), holds("RD.10"), holds("RD.1.a"));
    assertThat(run(claims, "--law", "RD.1").out()).contains("1 claims");
    assertThat(run(claims, "--law", "rd.10").out()).contains("1 claims");
    assertThat(run(claims, "--law", "RD").out()).contains("3 claims");
  }

  @Test
  void unknownNamesAreAnsweredWithCloseOnes() {
    Run.of("laws", "--category", "cospan of sets")
        .failed(2, "no instance is called 'cospan of sets'; close: cospans", "--help");
    Run.of("laws", "--law", "CAT.asoc")
        .failed(2, "no law is called 'CAT.asoc'; close: CAT.assoc", "--help");
    Run.of("laws", "--law", "RD.5", "--category", "cospans")
        .failed(2, "no law checked in 'cospans' is called 'RD.5'", "--help");
    Run.of("laws", "--law", "%%%").failed(2, "no law is called '%%%'; see");
  }

  @Test
  void columnsAreAlignedAndLinesFit() {
    Law<Integer> wide =
        new Law<>(
            "TEST.wide",
            "copy;(f (x) g);swap = copy;swap;(g (x) f) for all f and g that anybody may draw",
            (n, _) -> n == 0 ? Verdict.equal() : Verdict.different("1".repeat(300), "0", ""));
    List<LawReport> reports =
        List.of(
            LawClaim.holds(EVEN, "matrices over 𝔹", 2).check(3, 1),
            LawClaim.holds(EVEN, "maps", 2).check(3, 1),
            LawClaim.fails(wide, "maps", 1).check(3, 1));
    String table = new LawsText(reports, 80).text();
    assertThat(table.lines())
        .allSatisfy(line -> assertThat(line.codePoints().count()).isLessThan(81));
    List<String> rows = table.lines().toList();
    int samples = rows.get(0).indexOf("samples");
    assertThat(rows.get(1).offsetByCodePoints(0, samples + 6)).isEqualTo(rows.get(1).indexOf('3'));
    assertThat(rows.get(2).charAt(samples + 6)).isEqualTo('3');
    assertThat(table.replaceAll("\\s+", " ")).contains(wide.equation());
    assertThat(rows).anyMatch(line -> line.startsWith("      left  = 111") && line.endsWith("1…"));
    String narrow = new LawsText(reports, 64).text();
    assertThat(narrow.lines())
        .allSatisfy(line -> assertThat(line.codePoints().count()).isLessThan(65));
    assertThat(narrow).contains("\n    copy;(f (x) g);swap");
  }

  private static LawClaim<Integer> holds(String id) {
    return LawClaim.holds(EVEN.as(id), "two", 2);
  }

  private static Run run(ImmutableList<LawClaim<?>> claims, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    int code =
        new picocli.CommandLine(new LawsCommand(console, claims))
            .setExecutionExceptionHandler(
                (failure, _, _) -> {
                  console.err().println(failure.getMessage());
                  return 1;
                })
            .execute(args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String laws(LawClaim<?>... claims) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    ImmutableList<LawClaim<?>> list = Lists.immutable.of(claims);
    LawsCommand command = new LawsCommand(new Console(stream, stream, false), list);
    new picocli.CommandLine(command).parseArgs();
    command.call();
    return out.toString(StandardCharsets.UTF_8);
  }
}
