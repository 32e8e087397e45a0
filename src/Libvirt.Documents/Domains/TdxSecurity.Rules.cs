namespace Libvirt.Documents.Domains;

public sealed partial class TdxSecurity
{
    private const int DigestLength = 48;

    /// <summary>Digests are SHA-384 in base64.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        Digest(reader, "mrConfigId", MrConfigId);
        Digest(reader, "mrOwner", MrOwner);
        Digest(reader, "mrOwnerConfig", MrOwnerConfig);
    }

    private static void Digest(XmlPullReader reader, string name, string? text)
    {
        if (text is not null && Decoded(text) is var length and not DigestLength)
            throw reader.Unsupported($"Unexpected length of '{name}', expected {DigestLength} got {length}");
    }

    /// <summary>Bytes that a tolerant decoder gets: it skips what is no digit and drops what is incomplete.</summary>
    private static int Decoded(string text)
    {
        int digits = 0;
        bool padded = false;
        foreach (char c in text)
            if (c == '=')
                padded = true;
            else if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/')
                digits++;
        return digits / 4 * 3 + (padded && digits % 4 >= 2 ? digits % 4 - 1 : 0);
    }
}
