package org.hyperdescent.functors.distributed;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;

/// The distributed algorithm in words: pseudocode, who sends what to whom, and what a round costs.
///
/// It is read off the compiled system, so what it says is what an engine does.
///
/// @param system the system it describes
/// @param programs the program of each box's displacement
public record Derivation(DistributedSystem system, ImmutableList<Program> programs) {

  /// Derives the algorithm of a system.
  public static Derivation of(DistributedSystem system) {
    return new Derivation(
        system, system.boxes().collect(box -> Normalizer.normalize(box.displacement())));
  }

  /// Floating-point operations of one round of a box.
  public long flops(int box) {
    return programs.get(box).flops();
  }

  /// Floating-point operations of one round, all boxes and junctions together.
  public long flopsPerRound() {
    long boxes = programs.sumOfLong(Program::flops);
    long collecting = system.links().sumOfInt(Link::floats);
    return boxes + collecting + 2L * system.stateSize();
  }

  /// Real numbers sent per round, both directions together.
  public long floatsPerRound() {
    return 2L * system.links().sumOfInt(Link::floats);
  }

  /// The algorithm as pseudocode.
  public String text() {
    StringBuilder text = new StringBuilder();
    ImmutableList<Variable> shared = system.variables().select(Variable::shared);
    ImmutableList<Variable> hidden = system.variables().reject(Variable::shared);
    text.append(
        """
        Distributed gradient descent, derived from the wiring diagram box by box.
          %d boxes, %d junctions, %d private variables, %d real numbers of state
          per round: %d messages, %d numbers sent, %d floating-point operations

        state
        """
            .formatted(
                system.boxes().size(),
                shared.size(),
                hidden.size(),
                system.stateSize(),
                system.messagesPerRound(),
                floatsPerRound(),
                flopsPerRound()));
    for (Variable variable : system.variables()) {
      text.append("  %s : %s%s%n".formatted(
          variable.name(), variable.space(), variable.shared() ? "" : "  (private)"));
    }
    text.append("\nrepeat until the gradient is small:\n");
    text.append("  distribute: every junction sends its value to the boxes on it\n");
    text.append("  in parallel, every box computes minus the gradient of its objective:\n");
    for (int box = 0; box < system.boxes().size(); box++) {
      BoxProcess process = system.boxes().get(box);
      String arguments = names(process.variables()).makeString(", ");
      text.append(
          "    %s: (%s) := -grad %s(%s)    # %d flops%n"
              .formatted(
                  process.name(),
                  names(process.variables()).collect(name -> "d_" + name).makeString(", "),
                  process.name(),
                  arguments,
                  flops(box)));
    }
    text.append("  collect: every box sends these back, every junction adds up what it receives\n");
    for (int v = 0; v < system.variables().size(); v++) {
      Variable variable = system.variables().get(v);
      text.append(
          "    %s := %s + step * %s    # %s%n"
              .formatted(variable.name(), variable.name(), sum(v), origin(variable, v)));
    }
    return text.toString();
  }

  private String origin(Variable variable, int v) {
    return variable.shared()
        ? "%d numbers each way on each of %d links"
            .formatted(variable.size(), system.links().count(link -> link.variable() == v))
        : "inside its box, nothing sent";
  }

  private String sum(int v) {
    ImmutableList<String> parts =
        system
            .boxes()
            .select(box -> box.variables().values().contains(v))
            .collect(box -> "d_" + system.variables().get(v).name() + "@" + box.name());
    return switch (parts.size()) {
      case 0 -> "0";
      case 1 -> parts.getFirst();
      default -> parts.makeString("(", " + ", ")");
    };
  }

  private ImmutableList<String> names(FiniteFunction variables) {
    return variables.values().collect(v -> system.variables().get(v).name());
  }
}
