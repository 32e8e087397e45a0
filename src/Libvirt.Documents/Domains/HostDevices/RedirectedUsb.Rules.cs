namespace Libvirt.Documents.Domains;

public sealed partial class RedirectedUsb
{
    private const int AnyClass = -1, MaximumClass = 255, MaximumMajor = 99;

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Class is < AnyClass or > MaximumClass)
            throw reader.Error(ErrorNumber.InternalError, $"Invalid USB Class code 0x{Class:x}");
        if (Version == "-1")
            Version = null;
        if (Version is not null)
            Version = Decimals(Version) ?? throw reader.XmlError($"Cannot parse USB device version {Version}");
    }

    /// <summary>A version with two digits behind the point; null when it is none.</summary>
    private static string? Decimals(string text)
    {
        int point = text.IndexOf('.');
        if (point < 1 || text.Length - point - 1 is < 1 or > 2)
            return null;
        if (!XmlScalar.TryUInt32(text.AsSpan(0, point), false, out uint major) || major > MaximumMajor || !XmlScalar.TryUInt32(text.AsSpan(point + 1), false, out _))
            return null;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{major}.{text.AsSpan(point + 1)}{(text.Length - point == 2 ? "0" : "")}");
    }

    private bool HasClass => Class >= 0;

    private bool HasVendor => Vendor is { IsAny: false };

    private bool HasProduct => Product is { IsAny: false };
}
