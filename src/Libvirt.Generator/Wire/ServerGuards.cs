using System.Text.Json;
using System.Text.RegularExpressions;
using Libvirt.Generator.Abi;
using Libvirt.Generator.Faces;

namespace Libvirt.Generator.Wire;

/// <summary>
/// The checks of abi/guards.json that protect the server: a client library makes them too, but a client need not be one. What concerns pointers of the
/// program has no meaning here.
/// </summary>
internal static class ServerGuards
{
    public static void Write(CodeWriter code, WireBinding b)
    {
        var call = b.Call;
        var guard = call.Model.Guards[call.Name];
        var name = guard.TryGetProperty("reportAs", out var other) ? other.GetString()! : call.Name;
        var domain = Guards.Domain(call.Model, call.Name);
        var present = call.Parameters.Where(p => p.IsArgument).ToDictionary(p => p.Name);
        foreach (var step in guard.GetProperty("steps").EnumerateArray())
        {
            string Get(string n) => step.TryGetProperty(n, out var v) ? v.ToString() : "";
            present.TryGetValue(Get("param"), out var p);
            var when = "";
            if (Get("when").Length > 0)
            {
                if (Expression(call, present, Get("when")) is not { } condition)
                    continue;
                when = $"({condition}) && ";
            }
            var value = p?.Role == "value" && !step.TryGetProperty("deref", out _) ? p.Identifier : null;
            string Message(string text) => CodeWriter.Literal((Get("message").Length > 0 ? Get("message") : text).Replace("{param}", Get("param")).Replace("{function}", name).Replace("{limit}", Get("limit")));
            void Refuse(string condition, string text, string parameter)
                => code.Line($"if ({when}{condition})").Line($"    throw LibvirtException.InvalidParameter({domain}, \"{name}\", \"{parameter}\", {Message(text)});");
            switch (Get("check"))
            {
                case "readOnly":
                    code.Line($"if ({when}session.IsReadOnly)").Line($"    throw LibvirtException.Create({domain}, ErrorNumber.OperationDenied, \"read only access prevents {name}\");");
                    break;
                case "readOnlyFlag" when present.ContainsKey("flags"):
                    code.Line($"if (session.IsReadOnly && (flags & {Flags(call, Get("flag"))}) != 0)")
                        .Line($"    throw LibvirtException.Create({domain}, ErrorNumber.OperationDenied, {CodeWriter.Literal(Get("message").Replace("operation forbidden: ", "").Replace("{function}", name))});");
                    break;
                case "positive" when value is not null: Refuse(value + " <= 0", "{param} in {function} must be greater than zero", p!.Name); break;
                case "notNegative" when value is not null && p!.NativeType is not ("uint" or "ulong"): Refuse(value + " < 0", "{param} in {function} must be zero or greater", p.Name); break;
                case "nonZero" when value is not null: Refuse(value + " == 0", "{param} in {function} must not be zero", p!.Name); break;
                case "zero" when value is not null: Refuse(value + " != 0", "{param} in {function} must be zero", p!.Name); break;
                case "lessThan" when value is not null: Refuse($"{value} >= {Get("limit")}", $"{{param}} in {{function}} must be less than {Get("limit")}", p!.Name); break;
                case "atMost" when value is not null: Refuse($"{value} > {Get("limit")}", "", p!.Name); break;
                case "notEmpty" when p?.Role is "text" or "text?": Refuse($"{p!.Identifier} is \"\"", "string {param} in {function} must not be empty", p.Name); break;
                case "notNull" when p?.Role is "text?": Refuse($"{p!.Identifier} is null", "{param} in {function} must not be NULL", p.Name); break;
                case "exclusiveFlags" when present.ContainsKey("flags"):
                    Refuse($"(flags & {Flags(call, Get("a"))}) != 0 && (flags & {Flags(call, Get("b"))}) != 0", $"Flags '{Get("a")}' and '{Get("b")}' are mutually exclusive", "flags");
                    break;
                case "requireFlag" when present.ContainsKey("flags"):
                    Refuse($"(flags & {Flags(call, Get("flag"))}) != 0 && (flags & {Flags(call, Get("needs"))}) == 0", $"Flag '{Get("needs")}' is required by flag '{Get("flag")}'", "flags");
                    break;
            }
        }
    }

    /// <summary>A condition over numbers as C#; null when it speaks of anything else.</summary>
    private static string? Expression(Call call, Dictionary<string, CallParameter> present, string text)
    {
        text = Regex.Replace(text, @"VIR_\w+", m => $"0x{call.Model.Enums.SelectMany(e => e.Constants).First(c => c.Name == m.Value).Value:x}");
        foreach (Match word in Regex.Matches(text, @"(?<![0-9a-fx])[A-Za-z_]\w*"))
            if (word.Value != "null" && (!present.TryGetValue(word.Value, out var p) || p.Role != "value"))
                return null;
        if (text.Contains('*') || text.Contains('\'') || text.Contains("null"))
            return null;
        text = Regex.Replace(text, @"!\((\w+) & (\([^)]*\)|\w+)\)", "($1 & $2) == 0");
        text = Regex.Replace(text, @"(?<!\()\b(\w+) & (\([^)]*\)|\w+)", "($1 & $2) != 0");
        foreach (var p in present.Values)
            text = Regex.Replace(text, $@"\b{p.Name}\b", p.Identifier);
        return text;
    }

    private static string Flags(Call call, string names)
    {
        ulong value = 0;
        foreach (var name in names.Split('|', StringSplitOptions.TrimEntries))
            value |= (ulong)call.Model.Enums.SelectMany(e => e.Constants).First(c => c.Name == name).Value;
        return $"0x{value:x}u";
    }
}
