using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>The medium of a drive. The new one is opened before the old one leaves, so that a medium that cannot be opened changes nothing.</summary>
internal static class DiskMedium
{
    private const int Attempts = 20;

    /// <summary>Changes it.</summary>
    /// <param name="session">The change.</param>
    /// <param name="drive">The drive in the draft; gets the new source.</param>
    /// <param name="wanted">A disk with the new source, or without one to take the old one out.</param>
    public static void Change(PlugSession session, Disk drive, Disk wanted)
    {
        var old = drive.Clone();
        var name = DiskTrays.Name(drive);
        (drive.Type, drive.Source, drive.BackingStore, drive.Encryption) = (wanted.Type, wanted.Source, wanted.BackingStore, wanted.Encryption);
        (drive.Driver ??= new()).Type = wanted.Driver?.Type ?? StorageFormat.Raw;
        (drive.PrivateData ??= new()).Nodes.Clear();
        session.Resources.CompleteChain(drive);
        DiskPlug.Prepare(session, drive);
        session.IntendMedium(drive);
        FaultPoint.Pass("medium-intended");
        session.UseFiles(drive);
        var image = DiskImages.Of(drive, session.Resources);
        if (image is not null)
            ImageNodes.Add(session, drive, image);
        Open(session, drive, name);
        FaultPoint.Pass("medium-opened");
        if (!old.IsEmpty)
        {
            WithOpenTray(session, drive, name, "blockdev-remove-medium", Id(name));
            if (DiskProperties.TopNode(old) is { } before)
                session.Undo("blockdev-insert-medium", Id(name).Add("node-name", before));
        }
        FaultPoint.Pass("medium-removed");
        if (image is not null)
        {
            WithOpenTray(session, drive, name, "blockdev-insert-medium", Id(name).Add("node-name", DiskProperties.TopNode(drive)!));
            session.Undo("blockdev-remove-medium", Id(name));
        }
        FaultPoint.Pass("medium-inserted");
        session.Execute("blockdev-close-tray", Id(name));
        FaultPoint.Pass("medium-closed");
        session.Keep();
        session.ForgetMedium(drive);
        if (drive.Target is { } target)
            target.Tray = null;
        DiskImagePlug.Remove(session, old);
        session.ReturnFiles(old);
    }

    /// <summary>A guest that looks for media closes the tray that we have opened, at any moment.</summary>
    private static void WithOpenTray(PlugSession session, Disk drive, string name, string command, JsonObject arguments)
    {
        for (int attempt = 1; ; attempt++)
        {
            var answer = session.Ask(command, arguments);
            if (!answer.IsError)
                return;
            if (attempt == Attempts || answer.ErrorText?.Contains("is not open", StringComparison.Ordinal) != true)
                throw answer.Refusal();
            Open(session, drive, name);
        }
    }

    /// <summary>A guest that has locked the tray is asked by QEMU; with force it is not.</summary>
    private static void Open(PlugSession session, Disk drive, string name)
    {
        var answer = session.Ask("blockdev-open-tray", Id(name).Add("force", session.IsForced));
        if (answer.IsError)
            throw answer.ErrorText?.Contains("is locked", StringComparison.Ordinal) == true
                ? LibvirtException.OperationFailed(ErrorDomain.Qemu, $"disk '{drive.Target?.Device}': the guest has locked the tray; it was asked to open it")
                : answer.Refusal();
        session.Undo("blockdev-close-tray", Id(name));
    }

    private static JsonObject Id(string name) => new JsonObject().Add("id", name);
}
