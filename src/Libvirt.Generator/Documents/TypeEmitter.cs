using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Documents;

/// <summary>The generated part of a declared type.</summary>
internal static class TypeEmitter
{
    public static string Emit(TypeModel type)
    {
        var code = CodeWriter.File("XML of " + type.Name)
            .Line("using Libvirt.Documents;").Line("#pragma warning disable CS0108, CS0109, CS1591").Line()
            .Line($"namespace {type.Namespace};").Line();
        code.Open($"partial class {type.Name}");
        if (type.Document is { } document)
            DocumentEmitter.Emit(code, type, document.Name, document.Domain);
        ReaderEmitter.Emit(code, type);
        WriterEmitter.Emit(code, type);
        CopyEmitter.Emit(code, type);
        ComparisonEmitter.Emit(code, type);
        return code.Close().ToString();
    }
}
