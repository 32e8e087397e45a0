using System.Text;

namespace Libvirt.Driver.Test;

/// <summary>Text in the character arrays of ABI structures.</summary>
internal static class FixedText
{
    /// <summary>Writes text that fits, with a terminating zero.</summary>
    public static void Write(Span<byte> target, string text) => target[Encoding.UTF8.GetBytes(text, target)..].Clear();
}
