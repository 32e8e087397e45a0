using System.Text;
using System.Xml.Linq;

namespace Libvirt.CpuImport;

/// <summary>The x86 part: features by register, models as differences from earlier ones.</summary>
internal static class X86Section
{
    /// <summary>A model as the folder has it.</summary>
    private sealed record Model(string Name, XElement Element, string? AliasOf, List<string> Features, HashSet<string> Added)
    {
        public HashSet<string> Set { get; } = [.. Features];
    }

    public static void Write(StringBuilder text, List<XElement> elements)
    {
        WriteFeatures(text, elements.Where(e => e.Name == "feature"));
        var earlier = new List<Model>();
        foreach (var element in elements.Where(e => e.Name == "model"))
        {
            var features = element.Elements("feature").Where(f => f.Attribute("removed")?.Value != "yes").ToList();
            var model = new Model(Importer.Attribute(element, "name"), element, element.Element("model") is { } alias ? Importer.Attribute(alias, "name") : null,
                features.ConvertAll(f => Importer.Attribute(f, "name")),
                [.. features.Where(f => f.Attribute("added")?.Value == "yes").Select(f => Importer.Attribute(f, "name"))]);
            WriteModel(text, model, earlier);
            if (model.AliasOf is null)
                earlier.Add(model);
        }
    }

    private static void WriteFeatures(StringBuilder text, IEnumerable<XElement> features)
    {
        string? current = null;
        foreach (var feature in features)
        {
            var (register, bit) = Location(feature);
            if (register != current)
                text.Append(current = register).Append('\n');
            text.Append("  ").Append(bit).Append(' ').Append(Importer.Attribute(feature, "name"));
            foreach (var alias in feature.Elements("alias"))
                text.Append(' ').Append(Importer.Attribute(alias, "name"));
            text.Append(feature.Attribute("migratable")?.Value == "no" ? " !migratable\n" : "\n");
        }
    }

    /// <summary>Register and bit; the folder gives each feature exactly one.</summary>
    private static (string Register, int Bit) Location(XElement feature)
    {
        (string, int)? found = null;
        foreach (var place in feature.Elements().Where(e => e.Name == "cpuid" || e.Name == "msr"))
            foreach (var name in (string[])["eax", "ebx", "ecx", "edx"])
                for (uint bits = Importer.Number(place.Attribute(name)?.Value ?? "0"); bits != 0; bits &= bits - 1)
                {
                    if (found is not null)
                        throw new InvalidDataException($"feature {Importer.Attribute(feature, "name")} has more than one bit");
                    int bit = System.Numerics.BitOperations.TrailingZeroCount(bits);
                    found = place.Name == "msr"
                        ? ($"msr {Importer.Number(Importer.Attribute(place, "index")):x}", name == "edx" ? bit + 32 : bit)
                        : ($"cpuid {Importer.Number(Importer.Attribute(place, "eax_in")):x}.{Importer.Number(place.Attribute("ecx_in")?.Value ?? "0"):x} {name}", bit);
                }
        return found ?? throw new InvalidDataException($"feature {Importer.Attribute(feature, "name")} has no bit");
    }

    private static void WriteModel(StringBuilder text, Model model, List<Model> earlier)
    {
        var element = model.Element;
        text.Append("model ").Append(model.Name).Append('\n');
        if (model.AliasOf is not null)
            text.Append("  is ").Append(model.AliasOf).Append('\n');
        Importer.WriteWords(text, "  decode", element.Elements("decode").SelectMany(d => d.Attributes()).Where(a => a.Value == "on").Select(a => a.Name.LocalName));
        if (element.Element("check") is { } check)
            text.Append("  check ").Append(Importer.Attribute(check, "partial")).Append('\n');
        if (element.Element("vendor") is { } vendor)
            text.Append("  vendor ").Append(Importer.Attribute(vendor, "name")).Append('\n');
        Importer.WriteWords(text, "  signature", element.Elements("signature").Select(s
            => $"{Importer.Attribute(s, "family")}/{Importer.Attribute(s, "model")}{(s.Attribute("stepping") is { } stepping ? "/" + stepping.Value : "")}"));
        if (model.AliasOf is not null && model.Features.Count > 0)
            throw new InvalidDataException($"model {model.Name} is another one and has features of its own");
        WriteDifference(text, model, earlier);
        Importer.WriteWords(text, "  removed", element.Elements("feature").Where(f => f.Attribute("removed")?.Value == "yes").Select(f => Importer.Attribute(f, "name")));
    }

    /// <summary>The features, from whichever earlier model needs the fewest words.</summary>
    private static void WriteDifference(StringBuilder text, Model model, List<Model> earlier)
    {
        Model? like = null;
        int fewest = model.Features.Count;
        foreach (var other in earlier)
        {
            int words = Plain(model, other).Count() + Less(model, other).Count() + Added(model, other).Count();
            if (words < fewest)
                (like, fewest) = (other, words);
        }
        if (like is not null)
            text.Append("  like ").Append(like.Name).Append('\n');
        Importer.WriteWords(text, "  -", Less(model, like));
        Importer.WriteWords(text, "  +", Plain(model, like));
        Importer.WriteWords(text, "  added", Added(model, like));
    }

    /// <summary>What the other has and this has not, or has otherwise.</summary>
    private static IEnumerable<string> Less(Model model, Model? like)
        => like?.Features.Where(f => !model.Set.Contains(f) || like.Added.Contains(f) != model.Added.Contains(f)) ?? [];

    private static IEnumerable<string> Plain(Model model, Model? like)
        => model.Features.Where(f => !model.Added.Contains(f) && (like is null || !like.Set.Contains(f) || like.Added.Contains(f)));

    private static IEnumerable<string> Added(Model model, Model? like)
        => model.Features.Where(f => model.Added.Contains(f) && like?.Added.Contains(f) != true);
}
