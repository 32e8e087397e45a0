using System.Security;
using System.Text;

namespace Libvirt.Documents.Filters;

/// <summary>
/// Several elements of a rule's protocol are one set of conditions: a later attribute replaces an earlier one of the same name, and what is negated
/// stands in elements of its own.
/// </summary>
internal static class RuleMerging
{
    public static List<RuleProtocol> Merge(List<RuleProtocol> parts)
    {
        var values = new Dictionary<string, (string Value, bool Negated)>();
        foreach (var part in parts)
            foreach (var (name, value) in Attributes(part))
                values[name] = (value, part.Negated);
        var name0 = parts[0].ElementName;
        var all = new StringBuilder("<rule><").Append(name0);
        foreach (var (name, (value, _)) in values)
            Append(all, name, value);
        var result = new List<RuleProtocol>();
        StringBuilder? element = null;
        bool negated = false;
        foreach (var (name, value) in Attributes(Read(all.Append("/></rule>").ToString()))) // in the order of the protocol's table
        {
            if (element is null || negated != values[name].Negated)
            {
                if (element is not null)
                    result.Add(Read(element.Append("/></rule>").ToString()));
                negated = values[name].Negated;
                element = new StringBuilder("<rule><").Append(name0);
                if (negated)
                    Append(element, "match", "no");
            }
            Append(element, name, value);
        }
        result.Add(element is null ? parts[0] : Read(element.Append("/></rule>").ToString()));
        return result;
    }

    private static void Append(StringBuilder text, string name, string value)
        => text.Append(' ').Append(name).Append("='").Append(SecurityElement.Escape(value)).Append('\'');

    private static RuleProtocol Read(string rule)
    {
        var reader = new XmlPullReader(rule, ErrorDomain.Nwfilter, ParseOptions.Default);
        reader.ReadRoot();
        reader.ReadChild();
        return RuleProtocol.TryParseXml(reader, reader.Name) ?? throw new InvalidOperationException(rule);
    }

    private static List<(string Name, string Value)> Attributes(RuleProtocol part)
    {
        using var buffer = new XmlBuffer();
        part.WriteXml(buffer, part.ElementName);
        var reader = new XmlPullReader(buffer.ToString(), ErrorDomain.Nwfilter, ParseOptions.Default);
        reader.ReadRoot();
        var result = new List<(string, string)>();
        for (int i = 0; i < reader.AttributeCount; i++)
            if (reader.AttributeName(i) is not "match")
                result.Add((reader.AttributeName(i).ToString(), reader.AttributeString(i)));
        return result;
    }
}
