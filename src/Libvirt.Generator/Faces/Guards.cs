using System.Text.Json;
using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Faces;

/// <summary>The checks in front of a call, in native's order, from abi/guards.json.</summary>
internal static class Guards
{
    /// <summary>Writes the checks; afterwards every object parameter p stands in a variable oP.</summary>
    public static void Write(CodeWriter code, Call call, string? skipObject)
    {
        var fetched = new HashSet<string>();
        if (skipObject is not null)
            fetched.Add(skipObject);
        foreach (var p in call.Parameters.Where(p => p.Role is "object" or "object?"))
            Fetch(code, call, p, fetched);
    }

    private static void Fetch(CodeWriter code, Call call, CallParameter p, HashSet<string> fetched)
    {
        if (!fetched.Add(p.Name))
            return;
        var variable = "o" + Naming.Field(p.Name);
        code.Line(p.Role == "object?"
            ? $"var {variable} = {p.Identifier} == 0 ? null : Handles.Get<{p.ObjectType}>({p.Identifier}, \"{call.Name}\");"
            : $"var {variable} = Handles.Get<{p.ObjectType}>({p.Identifier}, \"{call.Name}\");");
        if (fetched.Count == 1)
            code.Line($"owner = {variable};");
    }
}
