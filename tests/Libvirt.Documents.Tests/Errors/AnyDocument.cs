using System.Reflection;

namespace Libvirt.Documents.Tests.Errors;

/// <summary>Reads a text as the document that its root element says.</summary>
public static class AnyDocument
{
    private delegate string Reader(string xml, ParseOptions options, FormatOptions[] views);

    private static readonly Dictionary<string, Reader> Readers = Find();

    /// <summary>Names of root elements that are documents.</summary>
    public static IReadOnlyCollection<string> Roots => Readers.Keys;

    /// <summary>The root element of a text, without looking whether the rest is well-formed; empty when there is none.</summary>
    public static string RootOf(string xml)
    {
        int at = -1;
        do
            at = xml.IndexOf('<', at + 1);
        while (at >= 0 && at + 1 < xml.Length && xml[at + 1] is '!' or '?');
        if (at < 0)
            return "";
        int end = at + 1;
        while (end < xml.Length && (char.IsLetterOrDigit(xml[end]) || xml[end] is '_' or '-' or ':'))
            end++;
        return xml[(at + 1)..end];
    }

    /// <summary>Reads a text, and gives what is written again in the last of the views.</summary>
    /// <exception cref="LibvirtException">it was refused</exception>
    public static string Parse(string xml, ParseOptions? options = null, params FormatOptions[] views)
        => Readers.TryGetValue(RootOf(xml), out var reader) ? reader(xml, options ?? ParseOptions.Default, views) : Readers["domain"](xml, options ?? ParseOptions.Default, views);

    private static Dictionary<string, Reader> Find()
    {
        var readers = new Dictionary<string, Reader>();
        foreach (var type in typeof(DomainDocument).Assembly.GetTypes())
            if (type.GetCustomAttribute<XmlDocumentAttribute>() is { } document)
            {
                var parse = type.GetMethod("Parse", [typeof(string), typeof(ParseOptions)]);
                if (parse is null)
                    continue;
                var make = typeof(AnyDocument).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
                readers.TryAdd(document.Name, (Reader)make.Invoke(null, [parse])!);
            }
        return readers;
    }

    private static Reader Make<T>(MethodInfo parse) where T : class
    {
        var read = parse.CreateDelegate<Func<string, ParseOptions, T>>();
        var format = typeof(T).GetMethod("Format", [typeof(FormatOptions)])!.CreateDelegate<Func<T, FormatOptions, string>>();
        return (xml, options, views) =>
        {
            var document = read(xml, options);
            var text = "";
            foreach (var view in views)
                text = format(document, view);
            return text;
        };
    }
}
