using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Guests;

internal sealed partial class GuestStart
{
    private const int MasterKeySize = 32;
    private const uint GroupToo = 0x1E8; // 0750

    /// <summary>The folders of this run and the key of its secrets, for QEMU's user.</summary>
    private void MakeFiles()
    {
        var owner = host.Confinement.OwnerOf(_live);
        _rollback.Add(() => new GuestCleanup(host, _live, _run).Run(DomainShutoffReason.Failed));
        foreach (var folder in new[] { _run.Folder, _run.Status.ChannelDirectory! })
            OwnedFolder.Ensure(folder, GroupToo, owner);
        var key = new byte[MasterKeySize];
        RandomBytes.Fill(key);
        _run.MasterKey = key;
        var file = MasterKeyStep.File(_run.Folder);
        PrivateFile.Write(file, key);
        if (owner is { } user && FileOwner.Change(file, user.User, user.Group) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.Qemu, error, $"cannot change owner of '{file}'");
        GuestMemoryFolders.Make(_plan, owner);
        GuestNvram.Prepare(_live, owner, request.ResetNvram);
    }
}
