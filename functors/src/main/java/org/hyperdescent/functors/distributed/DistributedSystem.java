package org.hyperdescent.functors.distributed;

import org.eclipse.collections.api.bag.ImmutableBag;
import org.eclipse.collections.api.bag.MutableBag;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableDoubleList;
import org.eclipse.collections.api.set.MutableSet;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.wiring.Box;
import org.hyperdescent.category.wiring.DecoratedCospans;
import org.hyperdescent.category.wiring.Gluing;
import org.hyperdescent.category.wiring.Junction;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.functors.problems.NegativeGradient;
import org.hyperdescent.functors.problems.Objectives;

/// The image of a composed problem under gradient descent, kept apart box by box: a distributed
/// algorithm.
///
/// Each box owns an objective and computes its own displacement; each junction owns the value of a
/// shared variable and adds up the displacements sent to it. That running it equals descending the
/// composite objective is naturality of gradient descent (`UWD.nat`); no global gradient is ever
/// formed.
///
/// @param diagram the wiring diagram it was compiled from
/// @param variables the state variables: shared ones in the order of the junctions, then private
///   ones in the order of the boxes; a state vector is their concatenation
/// @param boxes the processes, in the order of the boxes
public record DistributedSystem(
    WiringDiagram<Space> diagram,
    ImmutableList<Variable> variables,
    ImmutableList<BoxProcess> boxes) {

  /// Compiles a diagram of open problems: applies gradient descent to every box, and glues the
  /// variables.
  ///
  /// @param diagram boxes, junctions and ports
  /// @param problems one open problem per box, its ports typed as the box's ports
  /// @throws org.hyperdescent.category.TypeMismatchException if a problem does not fit its box
  public static DistributedSystem compile(
      WiringDiagram<Space> diagram, ImmutableList<Open<Space, SmoothMap>> problems) {
    NegativeGradient<Space, SmoothMap> descent = new NegativeGradient<>(Smooth.domain());
    new DecoratedCospans<>(descent.source()).requireFits(diagram, problems);
    problems.forEachWithIndex(
        (problem, box) -> requireObjective(diagram.boxes().get(box).name(), problem));
    Gluing<Space> gluing = Gluing.of(diagram, problems);
    ImmutableList<String> names = boxNames(diagram);
    ImmutableList<BoxProcess> boxes =
        problems.collectWithIndex(
            (problem, box) ->
                new BoxProcess(
                    names.get(box),
                    gluing.boxes().get(box),
                    problem.decoration(),
                    descent.onDecoration(problem.variables(), problem.decoration())));
    return new DistributedSystem(diagram, variables(diagram, gluing, names), boxes);
  }

  /// The same system as a single box: the gradient of the composite objective, computed in one
  /// piece.
  ///
  /// It has the same state vector. Up to rounding it takes the same steps; it is what the
  /// distributed form is checked against.
  public DistributedSystem monolithic() {
    ImmutableList<Space> spaces = variables.collect(Variable::space);
    Objectives<Space, SmoothMap> objectives = new Objectives<>(Smooth.domain());
    ImmutableList<ImmutableList<Space>> locals = boxes.collect(this::localSpaces);
    MutableList<Integer> reads = Lists.mutable.empty();
    for (BoxProcess box : boxes) {
      for (int i = 0; i < box.variables().source(); i++) {
        reads.add(box.variables().apply(i));
      }
    }
    SmoothMap objective =
        objectives.push(
            locals.flatCollect(list -> list).toImmutable(),
            FiniteFunction.tabulate(reads.size(), variables.size(), reads::get),
            spaces,
            objectives.combine(locals, boxes.collect(BoxProcess::objective)));
    Open<Space, SmoothMap> whole =
        new Open<>(spaces, objective, FiniteFunction.identity(variables.size()));
    var builder = WiringDiagram.<Space>builder();
    variables.forEach(variable -> builder.junction(variable.name(), variable.space()));
    WiringDiagram<Space> single =
        builder.box("all", variables.collect(Variable::name).toArray(new String[0])).build();
    return compile(single, Lists.immutable.of(whole));
  }

  /// The number of real numbers in a state vector.
  public int stateSize() {
    return variables.isEmpty() ? 0 : variables.getLast().offset() + variables.getLast().size();
  }

  /// The value of a variable in a state vector, row-major, shapes concatenated.
  ///
  /// @throws IllegalArgumentException if there is no variable of that name
  public double[] value(String variable, ImmutableDoubleList state) {
    Variable found = variables.detect(candidate -> candidate.name().equals(variable));
    if (found == null) {
      throw new IllegalArgumentException(
          "no variable %s; there are %s".formatted(variable, variables.collect(Variable::name)));
    }
    double[] value = new double[found.size()];
    for (int i = 0; i < value.length; i++) {
      value[i] = state.get(found.offset() + i);
    }
    return value;
  }

  /// The links between boxes and shared variables, in the order of boxes and their local variables.
  public ImmutableList<Link> links() {
    MutableList<Link> links = Lists.mutable.empty();
    boxes.forEachWithIndex(
        (process, box) -> {
          for (int local = 0; local < process.variables().source(); local++) {
            int variable = process.variables().apply(local);
            if (variables.get(variable).shared()) {
              links.add(new Link(box, local, variable, variables.get(variable).size()));
            }
          }
        });
    return links.toImmutable();
  }

  /// Messages per round: one per link and direction.
  public int messagesPerRound() {
    return 2 * links().size();
  }

  private static void requireObjective(String box, Open<Space, SmoothMap> problem) {
    Space variables = Space.tensorAll(problem.variables());
    SmoothMap objective = problem.decoration();
    if (!objective.source().equals(variables) || !objective.target().equals(Space.scalar())) {
      throw new TypeMismatchException(
          "box %s: an objective on its variables has type %s → %s, not %s → %s"
              .formatted(box, variables, Space.scalar(), objective.source(), objective.target()));
    }
  }

  private ImmutableList<Space> localSpaces(BoxProcess box) {
    return box.variables().values().collect(variable -> variables.get(variable).space());
  }

  /// The names of the boxes, those that occur more than once with their number among their likes:
  /// `f#1`, `f#2`.
  private static ImmutableList<String> boxNames(WiringDiagram<Space> diagram) {
    ImmutableBag<String> all = diagram.boxes().collect(Box::name).toBag().toImmutable();
    MutableBag<String> seen = Bags.mutable.empty();
    return diagram
        .boxes()
        .collect(Box::name)
        .collect(
            name -> {
              seen.add(name);
              return all.occurrencesOf(name) == 1 ? name : name + "#" + seen.occurrencesOf(name);
            });
  }

  private static ImmutableList<Variable> variables(
      WiringDiagram<Space> diagram, Gluing<Space> gluing, ImmutableList<String> boxNames) {
    int count = gluing.variables().size();
    String[] names = new String[count];
    boolean[] shared = new boolean[count];
    for (int box = 0; box < gluing.boxes().size(); box++) {
      FiniteFunction locals = gluing.boxes().get(box);
      for (int local = 0; local < locals.source(); local++) {
        names[locals.apply(local)] = boxNames.get(box) + "." + local;
      }
    }
    // A variable on several junctions is named after the first.
    for (int junction = diagram.junctions().size() - 1; junction >= 0; junction--) {
      int variable = gluing.junctions().apply(junction);
      names[variable] = diagram.junctions().get(junction).name();
      shared[variable] = true;
    }
    MutableSet<String> taken = diagram.junctions().collect(Junction::name).toSet();
    MutableList<Variable> variables = Lists.mutable.empty();
    int offset = 0;
    for (int i = 0; i < count; i++) {
      while (!shared[i] && !taken.add(names[i])) {
        names[i] += "'";
      }
      Space space = gluing.variables().get(i);
      variables.add(new Variable(names[i], space, offset, shared[i]));
      offset = Math.addExact(offset, Math.toIntExact(space.size()));
    }
    return variables.toImmutable();
  }
}
