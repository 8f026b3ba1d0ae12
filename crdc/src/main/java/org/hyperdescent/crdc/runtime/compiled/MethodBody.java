package org.hyperdescent.crdc.runtime.compiled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;

/// The code of a static method that returns only at its end, to be written into generated code in
/// place of a call.
///
/// The compiler of the virtual machine inlines the methods of the Vector API always, but ours only
/// until a method has grown large (`NodeCountInliningCutoff`, some 18,000 nodes) and only if they
/// are not yet compiled to much code themselves; a call that it keeps makes an object of each
/// vector, and the loop is several times slower. So loops contain the code of our functions on
/// vectors.
///
/// Calls of methods of the same class are replaced as well. The class must let the package reach
/// the fields that the code reads.
final class MethodBody {

  private record Local(TypeKind kind, int slot) {}

  private final ClassModel type;
  private final MethodModel method;

  private MethodBody(ClassModel type, MethodModel method) {
    this.type = type;
    this.method = method;
  }

  /// The class file of a class of this package, from where the class was loaded.
  static ClassModel read(String className) {
    try (InputStream file = MethodBody.class.getResourceAsStream(className + ".class")) {
      if (file == null) {
        throw new IllegalStateException("the class file of " + className + " is not to be found");
      }
      return ClassFile.of().parse(file.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the class file of " + className, failure);
    }
  }

  /// The method of a class with a given name; there must be one.
  static MethodBody of(ClassModel type, String name) {
    for (MethodModel each : type.methods()) {
      if (each.methodName().equalsString(name)) {
        return new MethodBody(type, each);
      }
    }
    throw new IllegalArgumentException(
        "no method " + name + " in " + type.thisClass().asInternalName());
  }

  /// Replaces the arguments on the stack by the result.
  void write(CodeBuilder code) {
    Map<Local, Integer> locals = new HashMap<>();
    for (Local parameter : parameters().reverseThis()) {
      code.storeLocal(parameter.kind, local(code, locals, parameter));
    }
    for (CodeElement element : method.code().orElseThrow()) {
      switch (element) {
        case LoadInstruction load ->
            code.loadLocal(
                load.typeKind(), local(code, locals, new Local(load.typeKind(), load.slot())));
        case StoreInstruction store ->
            code.storeLocal(
                store.typeKind(), local(code, locals, new Local(store.typeKind(), store.slot())));
        case InvokeInstruction invoke when invoke.owner().equals(type.thisClass()) ->
            of(type, invoke.name().stringValue()).write(code);
        case ReturnInstruction _ -> {}
        case FieldInstruction _,
            InvokeInstruction _,
            ConstantInstruction _,
            OperatorInstruction _,
            ConvertInstruction _,
            StackInstruction _,
            ArrayLoadInstruction _,
            ArrayStoreInstruction _ ->
            code.with(element);
        case Instruction instruction ->
            throw new IllegalStateException(
                "%s has %s: only straight code can be written elsewhere"
                    .formatted(method.methodName().stringValue(), instruction.opcode()));
        default -> {} // labels, line numbers, names of locals
      }
    }
  }

  private MutableList<Local> parameters() {
    int slot = 0;
    MutableList<Local> parameters = Lists.mutable.empty();
    MethodTypeDesc signature = method.methodTypeSymbol();
    for (ClassDesc parameter : signature.parameterList()) {
      TypeKind kind = TypeKind.from(parameter).asLoadable();
      parameters.add(new Local(kind, slot));
      slot += kind.slotSize();
    }
    return parameters;
  }

  private static int local(CodeBuilder code, Map<Local, Integer> locals, Local local) {
    return locals.computeIfAbsent(local, _ -> code.allocateLocal(local.kind));
  }
}
