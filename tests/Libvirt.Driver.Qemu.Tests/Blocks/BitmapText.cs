using System.Globalization;
using System.Text;
using Libvirt.Driver.Qemu.Bitmaps;

namespace Libvirt.Driver.Qemu.Tests.Blocks;

/// <summary>Bitmaps in the form of upstream's expected files.</summary>
internal static class BitmapText
{
    private const int MostNodes = 30;

    /// <summary>The nodes libvirt-0-format to libvirt-29-format.</summary>
    public static string Of(IReadOnlyDictionary<string, BlockNode> nodes)
    {
        var text = new StringBuilder();
        for (int i = 0; i < MostNodes; i++)
        {
            if (!nodes.TryGetValue($"libvirt-{i}-format", out var node))
                continue;
            text.Append(node.Name).Append(":\n");
            if (node.IsOldQcow2)
                text.Append(" qcow2 v2\n");
            if (node.Snapshots.Count > 0)
                text.Append(" internal snapshots:").AppendJoin("", node.Snapshots.Select(s => $" '{s.Name}'{(s.HasMemory ? "(*)" : "")}")).Append('\n');
            foreach (var bitmap in node.Bitmaps)
                text.Append(CultureInfo.InvariantCulture, $" {bitmap.Name,8}: record:{Flag(bitmap.IsRecording)} busy:{Flag(bitmap.IsBusy)} persist:{Flag(bitmap.IsPersistent)} inconsist:{Flag(bitmap.IsInconsistent)} gran:{bitmap.Granularity} dirty:{bitmap.Dirty}\n");
        }
        return text.ToString();
    }

    private static char Flag(bool value) => value ? '1' : '0';
}
