using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Faces;

/// <summary>The driver classes: one overridable method a call, which answers VIR_ERR_NO_SUPPORT until a driver overrides it.</summary>
internal static class ContractFace
{
    public static IEnumerable<(string Name, string Text)> Generate(AbiModel model)
    {
        yield return ("EventPayloads", EventsFace.Payloads(model));
        foreach (var group in Call.All(model).Where(HasMethod).GroupBy(c => c.DriverClass))
        {
            var code = CodeWriter.File("driver methods from abi/").Line("using System;").Line("using System.Collections.Generic;").Line().Line("namespace Libvirt;").Line();
            code.Open($"public partial class {group.Key}");
            foreach (var call in group)
            {
                code.Line($"/// <summary>{call.Name}, since {call.Function.Since}.</summary>");
                code.Line("/// <exception cref=\"LibvirtException\">VIR_ERR_NO_SUPPORT unless overridden</exception>");
                code.Line($"public virtual {call.Signature()}");
                code.Line($"    => throw LibvirtException.NoSupport({Guards.Domain(model, call.Name)}, \"{call.Name}\");").Line();
            }
            code.Close();
            yield return (group.Key, code.ToString());
        }
    }

    private static bool HasMethod(Call call) => call.Annotation.Driver is not null && call.Annotation.MethodOf is null && !call.Annotation.OfLibrary && (call.Annotation.Binding == "generated" || call.Annotation.Signature is not null);
}
