using System.Globalization;

namespace Libvirt.Documents.StorageVolumes;

/// <summary>A time since 1970, written as "1341933637.273190990".</summary>
/// <param name="Seconds">Whole seconds.</param>
/// <param name="Nanoseconds">0 to 999999999.</param>
public readonly record struct StorageTimestamp(long Seconds, int Nanoseconds)
{
    /// <summary>Reads seconds, or seconds and nine digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out StorageTimestamp time)
    {
        int dot = text.IndexOf('.');
        int nanoseconds = 0;
        bool valid = long.TryParse(dot < 0 ? text : text[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            && (dot < 0 || int.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out nanoseconds));
        time = new(seconds, nanoseconds);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds}.{Nanoseconds:D9}");
}
