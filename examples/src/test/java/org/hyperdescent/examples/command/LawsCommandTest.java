package org.hyperdescent.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
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
