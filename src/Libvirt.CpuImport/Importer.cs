using System.Text;
using System.Xml.Linq;

namespace Libvirt.CpuImport;

/// <summary>Makes the text of src/Libvirt.Cpu/Data/README.md from a folder with index.xml and the files that it names.</summary>
public static class Importer
{
    /// <summary>Widest line that is written.</summary>
    private const int Width = 140;

    /// <summary>Reads the folder and gives the text.</summary>
    /// <exception cref="InvalidDataException">the folder says something that the format cannot</exception>
    public static string Import(string folder)
    {
        var text = new StringBuilder();
        text.Append("# Made by src/Libvirt.CpuImport from libvirt's cpu_map; README.md beside it explains the format. Do not edit.\n");
        foreach (var architecture in XDocument.Load(Path.Combine(folder, "index.xml")).Root!.Elements("arch"))
        {
            var name = Attribute(architecture, "name");
            var elements = architecture.Descendants("include").SelectMany(i => XDocument.Load(Path.Combine(folder, Attribute(i, "filename"))).Root!.Elements()).ToList();
            text.Append("\narchitecture ").Append(name).Append('\n');
            foreach (var vendor in elements.Where(e => e.Name == "vendor"))
                WriteVendor(text, vendor);
            if (name == "x86")
                X86Section.Write(text, elements);
            else
                WriteRegisters(text, elements);
        }
        return text.ToString();
    }

    internal static string Attribute(XElement element, string name)
        => element.Attribute(name)?.Value ?? throw new InvalidDataException($"<{element.Name}> has no attribute {name}");

    internal static uint Number(string text)
        => text.StartsWith("0x", StringComparison.Ordinal) ? Convert.ToUInt32(text, 16) : uint.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Words behind a keyword, on as many lines as they need.</summary>
    internal static void WriteWords(StringBuilder text, string keyword, IEnumerable<string> words)
    {
        int length = 0;
        foreach (var word in words)
        {
            if (length == 0 || length + word.Length + 1 > Width)
            {
                text.Append(length == 0 ? "" : "\n").Append(keyword);
                length = keyword.Length;
            }
            text.Append(' ').Append(word);
            length += word.Length + 1;
        }
        if (length > 0)
            text.Append('\n');
    }

    private static void WriteVendor(StringBuilder text, XElement vendor)
    {
        text.Append("vendor ").Append(Attribute(vendor, "name"));
        if (vendor.Attribute("string")?.Value is { } id)
            text.Append(" = ").Append(id);
        else if (vendor.Attribute("value")?.Value is { } value)
            text.Append(" = ").Append(Number(value).ToString("x"));
        text.Append('\n');
    }

    /// <summary>Models that a version register tells apart: ppc64 and ARM.</summary>
    private static void WriteRegisters(StringBuilder text, List<XElement> elements)
    {
        WriteWords(text, "features", elements.Where(e => e.Name == "feature").Select(e => Attribute(e, "name")));
        foreach (var model in elements.Where(e => e.Name == "model"))
        {
            text.Append("model ").Append(Attribute(model, "name")).Append('\n');
            if (model.Element("vendor") is { } vendor)
                text.Append("  vendor ").Append(Attribute(vendor, "name")).Append('\n');
            WriteWords(text, "  pvr", model.Elements("pvr").Select(p
                => Number(Attribute(p, "value")).ToString("x") + (p.Attribute("mask") is { } mask ? "/" + Number(mask.Value).ToString("x") : "")));
        }
    }
}
