namespace Libvirt;

/// <summary>Versions as the API counts them: major * 1,000,000 + minor * 1,000 + micro.</summary>
public static class VersionNumber
{
    /// <summary>Reads "major.minor.micro"; what follows is not looked at.</summary>
    /// <param name="text">Such as "6.1.0-13-amd64".</param>
    /// <param name="version">The number, at most 4294967295.</param>
    /// <param name="allowMissing">Accept "major.minor" and "major" too.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out uint version, bool allowMissing = false)
    {
        Span<uint> parts = [0, 0, 0];
        version = 0;
        for (int i = 0; i < 3; i++)
        {
            if (!Numbers.TryParseUInt(text, out parts[i], out int length))
                return false;
            text = text[length..];
            if (i == 2)
                break;
            if (text.IsEmpty || text[0] != '.')
            {
                if (!allowMissing)
                    return false;
                break;
            }
            text = text[1..];
        }
        ulong number = parts[0] * 1_000_000UL + parts[1] * 1000UL + parts[2];
        if (parts[1] > 999 || parts[2] > 999 || number > uint.MaxValue)
            return false;
        version = (uint)number;
        return true;
    }

    /// <summary>"12.8.0" of 12008000.</summary>
    public static string Format(ulong version) => $"{version / 1_000_000}.{version / 1000 % 1000}.{version % 1000}";
}
