using System.Globalization;
using Libvirt.Cpu.X86;

namespace Libvirt.Cpu.Maps;

/// <summary>Reads the x86 section of a map, line by line.</summary>
/// <param name="map">What it fills.</param>
internal sealed class X86MapParser(X86Map map)
{
    private X86Register? _register;
    private X86Model? _model;

    /// <summary>Reads a line.</summary>
    /// <param name="inner">It belongs to the register or model above it.</param>
    /// <param name="keyword">The first word.</param>
    /// <param name="rest">What follows.</param>
    /// <returns>false when it makes no sense</returns>
    public bool ReadLine(bool inner, ReadOnlySpan<char> keyword, ReadOnlySpan<char> rest)
    {
        if (inner)
            return _register is { } register ? ReadFeature(register, keyword, rest) : keyword is "is" ? ReadAlias(rest) : _model is { } model && ReadModelLine(model, keyword, rest);
        switch (keyword)
        {
            case "vendor":
                int equals = rest.LastIndexOf(" = ");
                if (equals < 0)
                    return false;
                map.Add(new X86Vendor(rest[..equals].ToString(), rest[(equals + 3)..].ToString()));
                return true;
            case "cpuid":
                return ReadCpuid(rest);
            case "msr" when CpuMapParser.TryHex(rest, out uint index):
                _register = new(true, index, 0, 0);
                return true;
            case "model":
                _register = null;
                Finish();
                _model = new() { Name = rest.ToString(), Features = map.NewSet(), Added = map.NewSet() };
                return true;
            default:
                return false;
        }
    }

    /// <summary>Puts the last model into the map.</summary>
    public void Finish()
    {
        if (_model is not null)
            map.Add(_model);
        _model = null;
    }

    private bool ReadCpuid(ReadOnlySpan<char> rest)
    {
        var input = CpuMapParser.NextWord(ref rest);
        int dot = input.IndexOf('.');
        int output = rest switch { "eax" => 0, "ebx" => 1, "ecx" => 2, "edx" => 3, _ => -1 };
        if (dot < 0 || output < 0 || !CpuMapParser.TryHex(input[..dot], out uint leaf) || !CpuMapParser.TryHex(input[(dot + 1)..], out uint subleaf))
            return false;
        _register = new(false, leaf, subleaf, output);
        return true;
    }

    private bool ReadFeature(X86Register register, ReadOnlySpan<char> keyword, ReadOnlySpan<char> rest)
    {
        if (!int.TryParse(keyword, NumberStyles.None, CultureInfo.InvariantCulture, out int bit) || bit >= (register.IsMsr ? 64 : 32))
            return false;
        var name = CpuMapParser.NextWord(ref rest).ToString();
        bool migratable = true;
        var aliases = new List<string>();
        while (!rest.IsEmpty)
        {
            var word = CpuMapParser.NextWord(ref rest);
            if (word is "!migratable")
                migratable = false;
            else
                aliases.Add(word.ToString());
        }
        map.Add(new X86Feature(name, register, bit, migratable, [.. aliases]));
        return name.Length > 0;
    }

    private bool ReadAlias(ReadOnlySpan<char> rest)
    {
        if (_model is null || map.FindModel(rest.ToString()) is not { } other)
            return false;
        _model = new()
        {
            Name = _model.Name,
            AliasOf = other,
            Features = other.Features,
            Added = other.Added,
            Vendor = other.Vendor,
            Signatures = other.Signatures,
            Removed = other.Removed,
            ForHosts = _model.ForHosts,
            ForGuests = _model.ForGuests,
        };
        return true;
    }

    private bool ReadModelLine(X86Model model, ReadOnlySpan<char> keyword, ReadOnlySpan<char> rest)
    {
        switch (keyword)
        {
            case "decode":
                model.ForHosts = rest.Contains("host", StringComparison.Ordinal);
                model.ForGuests = rest.Contains("guest", StringComparison.Ordinal);
                return true;
            case "check":
                model.ChecksCompatibly = rest is "compat";
                return true;
            case "vendor":
                model.Vendor = map.FindVendor(rest.ToString());
                return model.Vendor is not null;
            case "signature":
                return ReadSignatures(model, rest);
            case "like":
                if (map.FindModel(rest.ToString()) is not { } other)
                    return false;
                model.Features.Add(other.Features);
                model.Added.Add(other.Added);
                return true;
            case "removed":
                model.Removed = rest.ToString().Split(' ');
                return true;
            case "+" or "-" or "added":
                return ReadFeatures(model, keyword, rest);
            default:
                return false;
        }
    }

    private bool ReadFeatures(X86Model model, ReadOnlySpan<char> keyword, ReadOnlySpan<char> rest)
    {
        while (!rest.IsEmpty)
        {
            int feature = map.FindFeature(CpuMapParser.NextWord(ref rest).ToString());
            if (feature < 0)
                return false;
            if (keyword is "-")
            {
                model.Features.Remove(feature);
                model.Added.Remove(feature);
                continue;
            }
            (keyword is "added" ? model.Added : model.Features).Add(feature);
        }
        return true;
    }

    private static bool ReadSignatures(X86Model model, ReadOnlySpan<char> rest)
    {
        var signatures = new List<X86SignatureRange>();
        while (!rest.IsEmpty)
        {
            var parts = CpuMapParser.NextWord(ref rest).ToString().Split('/');
            ushort steppings = ushort.MaxValue;
            if (parts.Length is < 2 or > 3 || !uint.TryParse(parts[0], out uint family) || !uint.TryParse(parts[1], out uint number)
                || (parts.Length > 2 && !TryReadSteppings(parts[2], out steppings)))
                return false;
            signatures.Add(new(family, number, steppings));
        }
        model.Signatures = [.. signatures];
        return true;
    }

    private static bool TryReadSteppings(string text, out ushort steppings)
    {
        steppings = 0;
        if (!Libvirt.Documents.CpuSet.TryParse(text, out var set) || set.Last > 15)
            return false;
        foreach (int stepping in set.Members())
            steppings |= (ushort)(1 << stepping);
        return true;
    }
}
