using System.Globalization;
using Libvirt.Cpu.Arm;
using Libvirt.Cpu.Power;
using Libvirt.Cpu.X86;

namespace Libvirt.Cpu.Maps;

/// <summary>Reads the text of a map: the sections of ppc64 and ARM itself, that of x86 through <see cref="X86MapParser"/>.</summary>
internal sealed class CpuMapParser
{
    public X86Map X86 { get; } = new();

    public PowerMap Power { get; } = new();

    public ArmMap Arm { get; } = new();

    public void Read(string text)
    {
        var x86 = new X86MapParser(X86);
        string section = "";
        int number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty || line[0] == '#')
                continue;
            bool inner = line[0] == ' ';
            var rest = line.Trim();
            var keyword = NextWord(ref rest);
            bool known;
            if (keyword is "architecture")
                (section, known) = (rest.ToString(), true);
            else
                known = section switch
                {
                    "x86" => x86.ReadLine(inner, keyword, rest),
                    "ppc64" => ReadPower(inner, keyword, rest),
                    "arm" => ReadArm(inner, keyword, rest),
                    _ => true,
                };
            if (!known)
                throw Damaged(number, line);
        }
        x86.Finish();
    }

    /// <summary>Takes the first word from a line.</summary>
    public static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> rest)
    {
        int blank = rest.IndexOf(' ');
        var word = blank < 0 ? rest : rest[..blank];
        rest = blank < 0 ? default : rest[(blank + 1)..];
        return word;
    }

    /// <summary>A hexadecimal number.</summary>
    public static bool TryHex(ReadOnlySpan<char> text, out uint value) => uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    private static LibvirtException Damaged(int number, ReadOnlySpan<char> line)
        => LibvirtException.Internal(ErrorDomain.Cpu, $"map of processors, line {number}: '{line}' is not understood");

    private bool ReadPower(bool inner, ReadOnlySpan<char> keyword, ReadOnlySpan<char> rest)
    {
        switch (keyword)
        {
            case "vendor" when inner && Power.Models.Count > 0:
                Power.Models[^1].Vendor = rest.ToString();
                return true;
            case "vendor":
                Power.Vendors.Add(rest.ToString());
                return true;
            case "model":
                Power.Models.Add(new(rest.ToString()));
                return true;
            case "pvr" when Power.Models.Count > 0:
                while (!rest.IsEmpty)
                {
                    var word = NextWord(ref rest);
                    int slash = word.IndexOf('/');
                    uint mask = uint.MaxValue;
                    if (!TryHex(slash < 0 ? word : word[..slash], out uint value) || (slash >= 0 && !TryHex(word[(slash + 1)..], out mask)))
                        return false;
                    Power.Models[^1].Versions.Add((value, mask));
                }
                return true;
            default:
                return false;
        }
    }

    private bool ReadArm(bool inner, ReadOnlySpan<char> keyword, ReadOnlySpan<char> rest)
    {
        uint value;
        switch (keyword)
        {
            case "vendor" when inner && Arm.Models.Count > 0:
                Arm.Models[^1].Vendor = rest.ToString();
                return true;
            case "vendor":
                int equals = rest.LastIndexOf(" = ");
                if (equals < 0 || !TryHex(rest[(equals + 3)..], out value))
                    return false;
                Arm.Vendors.Add(new(rest[..equals].ToString(), value));
                return true;
            case "features":
                while (!rest.IsEmpty)
                    Arm.Features.Add(NextWord(ref rest).ToString());
                return true;
            case "model":
                Arm.Models.Add(new(rest.ToString()));
                return true;
            case "pvr" when Arm.Models.Count > 0 && TryHex(rest, out value):
                Arm.Models[^1].Part = value;
                return true;
            default:
                return false;
        }
    }
}
