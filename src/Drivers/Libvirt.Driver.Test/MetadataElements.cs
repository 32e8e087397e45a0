using System.Text;
using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>The programs' own elements under <c>metadata</c>: one of each namespace.</summary>
internal static class MetadataElements
{
    /// <summary>An element's text without the declaration of its namespace; null when there is none of this namespace.</summary>
    public static string? Get(XmlFragment? metadata, string uri)
    {
        if (metadata is null)
            return null;
        var reader = new XmlPullReader(metadata.ToString(), ErrorDomain.Domain, ParseOptions.Default);
        reader.ReadRoot();
        while (reader.ReadChild())
        {
            if (!reader.NamespaceUri.SequenceEqual(uri))
            {
                reader.Skip();
                continue;
            }
            var prefix = reader.Name[..Math.Max(reader.Name.IndexOf(':'), 0)].ToString();
            return WithoutPrefix(XmlFragment.ReadXml(reader).ToString(), prefix, uri);
        }
        return null;
    }

    /// <summary>Replaces, adds or (with a null text) removes an element.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_XML_ERROR: the text is no element</exception>
    public static XmlFragment? Set(XmlFragment? metadata, string? element, string key, string uri)
    {
        var all = new StringBuilder("<metadata>");
        if (metadata is not null)
        {
            var reader = new XmlPullReader(metadata.ToString(), ErrorDomain.Domain, ParseOptions.Default);
            reader.ReadRoot();
            while (reader.ReadChild())
                if (reader.NamespaceUri.SequenceEqual(uri))
                    reader.Skip();
                else
                    all.Append(XmlFragment.ReadXml(reader));
        }
        int empty = all.Length;
        if (element is not null)
            all.Append(WithPrefix(XmlFragment.Parse(element, ErrorDomain.Domain).ToString(), key, uri));
        else if (all.Length == empty && all.ToString() == "<metadata>")
            return null;
        return XmlFragment.Parse(all.Append("</metadata>").ToString(), ErrorDomain.Domain);
    }

    /// <summary>The root, and what is in it without a prefix, gets the prefix.</summary>
    private static string WithPrefix(string xml, string prefix, string uri)
    {
        var text = Tags(xml, name => name.Contains(':') ? name : prefix + ":" + name);
        int end = text.AsSpan().IndexOfAny(" />\n\t");
        while (text.AsSpan(end).StartsWith(" xmlns")) // behind the declarations that are there
        {
            int quote = text.AsSpan(end).IndexOfAny('"', '\'') + end;
            end = text.IndexOf(text[quote], quote + 1) + 1;
        }
        return text.Insert(end, $" xmlns:{prefix}=\"{System.Security.SecurityElement.Escape(uri)}\"");
    }

    private static string WithoutPrefix(string xml, string prefix, string uri)
    {
        var text = prefix.Length == 0 ? xml : Tags(xml, name => name.StartsWith(prefix + ":", StringComparison.Ordinal) ? name[(prefix.Length + 1)..] : name);
        string name = prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix;
        foreach (char quote in "\"'")
            text = text.Replace($" {name}={quote}{uri}{quote}", "", StringComparison.Ordinal);
        return text;
    }

    /// <summary>Changes the names of all elements.</summary>
    private static string Tags(string xml, Func<string, string> rename)
    {
        var result = new StringBuilder(xml.Length + 32);
        for (int i = 0; i < xml.Length; i++)
        {
            if (xml[i] == '<' && xml.AsSpan(i).StartsWith("<!"))
            {
                bool comment = xml.AsSpan(i).StartsWith("<!--");
                int close = xml.IndexOf(comment ? "-->" : "]]>", i, StringComparison.Ordinal) + 3;
                result.Append(xml, i, close - i);
                i = close - 1;
                continue;
            }
            result.Append(xml[i]);
            if (xml[i] != '<' || xml[i + 1] == '?')
                continue;
            if (xml[i + 1] == '/')
                result.Append(xml[++i]);
            int start = i + 1, end = start + xml.AsSpan(start).IndexOfAny(" />\n\t");
            result.Append(rename(xml[start..end]));
            i = end - 1;
        }
        return result.ToString();
    }
}
