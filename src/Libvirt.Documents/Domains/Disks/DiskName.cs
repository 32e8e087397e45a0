using System.Text;

namespace Libvirt.Documents.Domains;

/// <summary>Names of disks in the guest: a prefix and letters that count, as in vda, vdb ... vdz, vdaa.</summary>
public static class DiskName
{
    private static readonly string[] Prefixes = ["fd", "hd", "vd", "sd", "xvd", "ubd"];

    /// <summary>Reads nvme0n1: number of a controller from 0, number of a namespace from 1.</summary>
    public static bool TryNvme(ReadOnlySpan<char> name, out uint controller, out uint space)
    {
        controller = space = 0;
        if (!name.StartsWith("nvme"))
            return false;
        var numbers = name[4..];
        int n = numbers.IndexOf('n');
        return n > 0 && char.IsAsciiDigit(numbers[0]) && n + 1 < numbers.Length && char.IsAsciiDigit(numbers[n + 1])
            && XmlScalar.TryUInt32(numbers[..n], false, out controller) && controller <= int.MaxValue
            && XmlScalar.TryUInt32(numbers[(n + 1)..], false, out space) && space > 0;
    }

    /// <summary>0 for vda; -1 when the name is not of this kind. A partition number behind is ignored.</summary>
    public static int Index(ReadOnlySpan<char> name)
    {
        if (TryNvme(name, out uint controller, out _))
            return (int)controller;
        foreach (var prefix in Prefixes)
        {
            if (!name.StartsWith(prefix))
                continue;
            var letters = name[prefix.Length..];
            int index = 0, i = 0;
            for (; i < letters.Length && char.IsAsciiLetterLower(letters[i]); i++)
            {
                if (i > 6)
                    return -1;
                index = (index + (i < 1 ? 0 : 1)) * 26 + letters[i] - 'a';
            }
            if (i == 0)
                return -1;
            foreach (char c in letters[i..])
                if (!char.IsAsciiDigit(c))
                    return -1;
            return index;
        }
        return -1;
    }

    /// <summary>The name of an index: 0 with prefix vd is vda.</summary>
    public static string Of(int index, string prefix)
    {
        var letters = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1)
            letters.Insert(0, (char)('a' + i % 26));
        return prefix + letters;
    }
}
