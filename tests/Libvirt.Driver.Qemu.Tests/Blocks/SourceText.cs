using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Host.Images;

namespace Libvirt.Driver.Qemu.Tests.Blocks;

/// <summary>Sources as the lines that a disk's definition would have for them.</summary>
internal static class SourceText
{
    /// <summary>The element <c>source</c>, not indented.</summary>
    public static string Of(BackingReference reference)
    {
        var lines = DeviceFragment.Format(new Disk { Type = reference.Type, Source = reference.Source }, new() { Secure = true }).Split('\n');
        int start = Array.FindIndex(lines, l => l.StartsWith("  <source", StringComparison.Ordinal));
        int end = lines[start].EndsWith("/>", StringComparison.Ordinal) ? start : Array.FindIndex(lines, l => l == "  </source>");
        return string.Concat(lines[start..(end + 1)].Select(l => l[2..] + "\n"));
    }
}
