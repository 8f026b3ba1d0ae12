package org.hyperdescent.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/// The house rules that the compiler cannot check.
@AnalyzeClasses(
    packages = "org.hyperdescent",
    importOptions = ArchitectureTest.OnlyProductionCode.class)
class ArchitectureTest {

  private static final String CATEGORY = "org.hyperdescent.category..";
  private static final String LENSES = "org.hyperdescent.lenses..";
  private static final String CRDC = "org.hyperdescent.crdc..";
  private static final String FUNCTORS = "org.hyperdescent.functors..";
  private static final String EXAMPLES = "org.hyperdescent.examples..";
  private static final String LAWS = "..laws..";
  private static final String DRAWING = "org.hyperdescent.category.drawing..";
  private static final String TESTING = "org.hyperdescent.category.testing..";

  private static final DescribedPredicate<JavaClass> LIBRARY =
      resideInAnyPackage(CATEGORY, LENSES, CRDC, FUNCTORS).as("library code");

  @ArchTest
  static final ArchRule eachModuleUsesOnlyThoseBeforeIt =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("category")
          .definedBy(CATEGORY)
          .layer("lenses")
          .definedBy(LENSES)
          .layer("crdc")
          .definedBy(CRDC)
          .layer("functors")
          .definedBy(FUNCTORS)
          .layer("examples")
          .definedBy(EXAMPLES)
          .whereLayer("lenses")
          .mayOnlyBeAccessedByLayers("crdc", "functors", "examples")
          .whereLayer("crdc")
          .mayOnlyBeAccessedByLayers("functors", "examples")
          .whereLayer("functors")
          .mayOnlyBeAccessedByLayers("examples")
          .whereLayer("examples")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule modulesFormNoCycle =
      slices().matching("org.hyperdescent.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule librariesDoNotPrint =
      noClasses()
          .that(LIBRARY)
          .should(ACCESS_STANDARD_STREAMS)
          .because("only the command line decides what a person sees");

  @ArchTest
  static final ArchRule onlyLawsUseJqwik =
      noClasses()
          .that(resideOutsideOfPackages(LAWS, TESTING))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("net.jqwik..")
          .because("jqwik is an optional dependency");

  @ArchTest
  static final ArchRule noMatricesBeforeDerivatives =
      noClasses()
          .that()
          .resideInAnyPackage(CATEGORY, LENSES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ejml..");

  @ArchTest
  static final ArchRule onlyDrawingsAreLaidOut =
      noClasses()
          .that(resideOutsideOfPackages(DRAWING))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.elk..", "org.eclipse.emf..", "org.eclipse.xtext..");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      all(packages())
          .should(
              new ArchCondition<>("have a package-info.java with @NullMarked") {
                @Override
                public void check(JavaPackage each, ConditionEvents events) {
                  boolean marked = each.isAnnotatedWith(NullMarked.class);
                  String message = each.getName() + (marked ? " is" : " is not") + " @NullMarked";
                  events.add(new SimpleConditionEvent(each, marked, message));
                }
              });

  private static ClassesTransformer<JavaPackage> packages() {
    return new AbstractClassesTransformer<>("packages") {
      @Override
      public Iterable<JavaPackage> doTransform(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).distinct().toList();
      }
    };
  }

  /// Leaves out tests, wherever the build writes them.
  static final class OnlyProductionCode implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }
}
