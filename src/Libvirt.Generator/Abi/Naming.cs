using System.Globalization;
using System.Text;

namespace Libvirt.Generator.Abi;

/// <summary>libvirt's C names in .NET casing.</summary>
internal static class Naming
{
    /// <summary>"virDomainState" to "DomainState".</summary>
    public static string Type(string cName) => cName.StartsWith("vir", StringComparison.Ordinal) ? cName[3..] : cName;

    /// <summary>The C# class behind a pointer typedef: "virConnectPtr" to "Connection", "virDomainPtr **" to "Domain".</summary>
    public static string ObjectType(string cType)
        => Type(cType.TrimEnd(' ', '*')[..^"Ptr".Length]) is var name && name == "Connect" ? "Connection" : name;

    /// <summary>"NO_DOMAIN" to "NoDomain".</summary>
    public static string Pascal(string upper)
    {
        var text = new StringBuilder();
        foreach (var word in upper.Split('_', StringSplitOptions.RemoveEmptyEntries))
            text.Append(char.ToUpperInvariant(word[0])).Append(word[1..].ToLowerInvariant());
        return text.ToString();
    }

    /// <summary>"rd_req" to "RdReq", "maxMem" to "MaxMem".</summary>
    public static string Field(string cName)
    {
        var text = new StringBuilder();
        foreach (var word in cName.Split('_', StringSplitOptions.RemoveEmptyEntries))
            text.Append(char.ToUpperInvariant(word[0])).Append(word[1..]);
        return text.ToString();
    }

    /// <summary>The name of a constant inside its enum: what nearly all constants share is left away.</summary>
    public static string Constant(AbiEnum e, string cName)
    {
        var prefix = Prefix(e);
        return Pascal(cName.StartsWith(prefix, StringComparison.Ordinal) ? cName[prefix.Length..] : cName["VIR_".Length..]);
    }

    /// <summary>The longest run of words, with the underscore, that begins nine of ten constants and leaves each a proper name.</summary>
    private static string Prefix(AbiEnum e)
    {
        var first = e.Constants[0].Name;
        if (e.Constants.Count == 1)
            return first[..SharedWithType(e.Name, first)];
        var best = "VIR_";
        var candidates = e.Constants.SelectMany(c => Enumerable.Range(1, c.Name.Length - 1).Where(i => c.Name[i - 1] == '_').Select(i => c.Name[..i])).Distinct();
        foreach (var prefix in candidates.Where(p => p.Length > 4))
        {
            var with = e.Constants.Where(c => c.Name.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            bool most = with.Count * 10 >= e.Constants.Count * 9;
            if (most && prefix.Length > best.Length && with.All(c => c.Name.Length > prefix.Length && !char.IsDigit(c.Name[prefix.Length])))
                best = prefix;
        }
        return best;
    }

    private static int SharedWithType(string type, string constant)
    {
        var words = new List<string>();
        foreach (var ch in type)
            if (char.IsUpper(ch) && !(words.Count > 0 && words[^1].Length == 1))
                words.Add(ch.ToString());
            else if (words.Count == 0)
                words.Add(ch.ToString());
            else
                words[^1] += ch;
        int at = 0;
        foreach (var word in words)
        {
            var upper = word.ToUpper(CultureInfo.InvariantCulture) + "_";
            if (!constant.AsSpan(at).StartsWith(upper, StringComparison.Ordinal))
                break;
            at += upper.Length;
        }
        return at;
    }

    private static readonly HashSet<string> Keywords =
        ["base", "params", "in", "out", "ref", "object", "string", "event", "lock", "fixed", "checked", "operator", "is", "as", "new", "this", "null", "default"];

    /// <summary>A C parameter name as a C# identifier: "xml_desc" to "xmlDesc", "base" to "@base".</summary>
    public static string Parameter(string cName)
    {
        var pascal = Field(cName);
        var name = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return Keywords.Contains(name) ? "@" + name : name;
    }
}
