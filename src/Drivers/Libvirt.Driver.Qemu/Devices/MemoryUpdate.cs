using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>What can change of memory that a guest has: how much of a virtio memory device it is to have.</summary>
internal static class MemoryUpdate
{
    private const ulong Kibibyte = 1024;

    /// <summary>The device that is meant: alias and address, not size.</summary>
    public static MemoryDevice? Find(DomainDocument draft, MemoryDevice wanted)
        => draft.Devices.Memories.Find(m => (wanted.Info.Alias is null || wanted.Info.Alias.Name == m.Info.Alias?.Name) && IsSame(m.Info.Address, wanted.Info.Address));

    /// <summary>Changes it.</summary>
    public static void Run(PlugSession session, MemoryDevice present, MemoryDevice wanted)
    {
        Check(present, wanted);
        if (present.Target.Requested == wanted.Target.Requested)
            return;
        session.Execute("qom-set", new JsonObject().Add("path", "/machine/peripheral/" + present.Info.Alias!.Name).Add("property", "requested-size")
            .Add("value", (wanted.Target.Requested ?? 0) * Kibibyte));
        present.Target.Requested = wanted.Target.Requested;
    }

    /// <summary>All else must be as it is.</summary>
    private static void Check(MemoryDevice present, MemoryDevice wanted)
    {
        if (present.Model != wanted.Model)
            throw Fixed("model", MemoryModelNames.Text(present.Model), MemoryModelNames.Text(wanted.Model));
        if (present.Access != wanted.Access)
            throw Fixed("access", Text(present.Access), Text(wanted.Access));
        if (present.Discard != wanted.Discard)
            throw Fixed("discard", Text(present.Discard), Text(wanted.Discard));
        if ((present.Source?.NodeMask?.ToString() ?? "") != (wanted.Source?.NodeMask?.ToString() ?? ""))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "cannot modify memory source nodes");
        Same("pagesize", present.Source?.PageSize ?? 0, wanted.Source?.PageSize ?? 0);
        if (present.Source?.Path != wanted.Source?.Path)
            throw Fixed("path", present.Source?.Path ?? "", wanted.Source?.Path ?? "");
        Same("size", present.Target.Size, wanted.Target.Size);
        Same("targetNode", present.Target.Node ?? ulong.MaxValue, wanted.Target.Node ?? ulong.MaxValue);
        Same("block size", present.Target.Block ?? 0, wanted.Target.Block ?? 0);
        if (present.Model != MemoryModel.VirtioMem && !EqualityComparer<ulong?>.Default.Equals(present.Target.Requested, wanted.Target.Requested))
            throw PlugErrors.Unsupported($"memory model '{MemoryModelNames.Text(present.Model)}' has no requested size");
        ulong start = present.Target.Address?.Base ?? 0, other = wanted.Target.Address?.Base ?? 0;
        if (present.Model is MemoryModel.VirtioMem or MemoryModel.VirtioPmem && start != other)
            throw Fixed("address", $"0x{start:x}", $"0x{other:x}");
    }

    private static void Same(string what, ulong present, ulong wanted)
    {
        if (present != wanted)
            throw Fixed(what, $"{present}", $"{wanted}");
    }

    private static LibvirtException Fixed(string what, string present, string wanted)
        => LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"cannot modify memory {what} from '{present}' to '{wanted}'");

    private static string Text(MemoryAccessMode? mode) => mode is { } known ? MemoryAccessModeNames.Text(known) : "default";

    private static string Text(bool? value) => value switch { null => "default", true => "yes", false => "no" };

    private static bool IsSame(DeviceAddress? a, DeviceAddress? b)
    {
        using XmlBuffer first = new(), second = new();
        a?.WriteXml(first, "address");
        b?.WriteXml(second, "address");
        return first.ToString() == second.ToString();
    }
}
