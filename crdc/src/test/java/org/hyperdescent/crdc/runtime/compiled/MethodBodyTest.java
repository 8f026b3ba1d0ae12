package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.classfile.ClassFile;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

/// Code in place of a call computes what the call would.
class MethodBodyTest {

  /// Arguments of one and of two slots, locals of both, a call of a method of the same class.
  static double mixed(int a, double b, int c) {
    double sum = scaled(b, c) + a;
    int product = a * c;
    return sum - product;
  }

  private static double scaled(double number, int by) {
    double result = number * by;
    return result;
  }

  static int larger(int a, int b) {
    return a > b ? a : b;
  }

  static int counted(int a, int b) {
    a++;
    return a + b;
  }

  private static MethodHandle copy(String name, MethodTypeDesc type) throws Exception {
    byte[] file =
        ClassFile.of()
            .build(
                ClassDesc.of(MethodBodyTest.class.getPackageName(), "Copy"),
                builder ->
                    builder.withMethodBody(
                        "copy",
                        type,
                        ClassFile.ACC_STATIC,
                        code -> {
                          for (int k = 0, slot = 0; k < type.parameterCount(); k++) {
                            boolean wide = type.parameterType(k).equals(ConstantDescs.CD_double);
                            if (wide) {
                              code.dload(slot);
                            } else {
                              code.iload(slot);
                            }
                            slot += wide ? 2 : 1;
                          }
                          MethodBody.of(MethodBody.read("MethodBodyTest"), name).write(code);
                          code.return_(TypeKind.from(type.returnType()));
                        }));
    MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClass(file, true);
    return lookup.findStatic(
        lookup.lookupClass(),
        "copy",
        MethodType.fromMethodDescriptorString(type.descriptorString(), null));
  }

  @Test
  void computesWhatTheMethodComputes() throws Throwable {
    MethodHandle copy =
        copy(
            "mixed",
            MethodTypeDesc.of(
                ConstantDescs.CD_double,
                ConstantDescs.CD_int,
                ConstantDescs.CD_double,
                ConstantDescs.CD_int));
    assertThat((double) copy.invokeExact(3, 0.7, 5)).isEqualTo(mixed(3, 0.7, 5));
    assertThat((double) copy.invokeExact(-2, 1e9, 11)).isEqualTo(mixed(-2, 1e9, 11));
  }

  @Test
  void refusesWhatIsNotStraightCode() {
    MethodTypeDesc type =
        MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);
    assertThatThrownBy(() -> copy("larger", type))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("larger has IF_ICMPLE: only straight code can be written elsewhere");
    assertThatThrownBy(() -> copy("counted", type))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("counted has IINC: only straight code can be written elsewhere");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(() -> MethodBody.of(MethodBody.read("MethodBodyTest"), "absent"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no method absent");
    assertThatThrownBy(() -> MethodBody.read("Absent"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Absent");
  }
}
