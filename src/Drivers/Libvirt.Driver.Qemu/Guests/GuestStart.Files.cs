using System.Security.Cryptography;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Guests;

internal sealed partial class GuestStart
{
    private const int MasterKeySize = 32;

    /// <summary>The folders of this run and the key of its secrets.</summary>
    private void MakeFiles()
    {
        foreach (var folder in new[] { _run.Folder, _run.Status.ChannelDirectory!, host.Paths.Logs })
        {
            if (PrivateFolder.Make(folder) is not 0 and var error)
                throw LibvirtException.System(ErrorDomain.Qemu, error, $"failed to create directory '{folder}'");
        }
        _rollback.Add(() => new GuestCleanup(host, _live, _run).Run());
        var key = RandomNumberGenerator.GetBytes(MasterKeySize);
        _run.MasterKey = key;
        PrivateFile.Write(MasterKeyStep.File(_run.Folder), key);
    }
}
