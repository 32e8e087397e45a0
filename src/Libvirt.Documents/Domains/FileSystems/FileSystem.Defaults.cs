namespace Libvirt.Documents.Domains;

public sealed partial class FileSystem
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        Type ??= FileSystemType.Mount;
        AccessMode ??= FileSystemAccess.Passthrough;
        FileMode = Permissions(reader, "fmode", FileMode);
        DirectoryMode = Permissions(reader, "dmode", DirectoryMode);
    }

    /// <summary>Octal permissions as native writes them: 0644.</summary>
    private static string? Permissions(XmlPullReader reader, string name, string? text)
    {
        const int Maximum = 0x1ff; // 0777
        if (text is null)
            return null;
        int mode = 0;
        foreach (char c in text)
            mode = c is >= '0' and <= '7' && mode <= int.MaxValue / 16 ? mode * 8 + c - '0' : throw reader.Invalid(name, text, XmlScalar.ExpectedUnsigned, null, default);
        if (text.Length == 0)
            throw reader.Invalid(name, text, XmlScalar.ExpectedUnsigned, null, default);
        var octal = "0" + Convert.ToString(mode, 8).PadLeft(3, '0');
        return mode <= Maximum ? octal : throw reader.XmlError($"invalid {name}: '{octal}'");
    }
}
