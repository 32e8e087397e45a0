using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Files;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const uint LastCommonKey = 88; // F12

    /// <inheritdoc/>
    public override string DomainScreenshot(Domain domain, Stream stream, uint screen, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainScreenshot");
        using var job = WriteActive(domain, "DomainScreenshot", out var guest, Stateful.Jobs.JobKind.Query);
        var run = guest.State.Run!;
        if (guest.State.Live!.Devices.Videos is not { Count: > 0 } videos)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "no screens to take screenshot from");
        var arguments = new JsonObject();
        var path = $"{run.Folder}/screen.tmp";
        bool png = run.Emulator.Has("screenshot-format-png");
        arguments.Add("filename", path);
        if (screen > 0)
        {
            if (screen >= videos.Count)
                throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"no such screen: {screen}");
            arguments.Add("device", videos[(int)screen].Info.Alias!.Name).Add("head", 0);
        }
        if (png)
            arguments.Add("format", "png");
        try
        {
            run.Monitor.Execute("screendump", arguments, Deadline.After(CommandPatience));
            stream.Driver = new BytesStreamDriver(File.ReadAllBytes(path));
        }
        catch (IOException e)
        {
            throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.SystemError, $"unable to read the screenshot: {e.Message}");
        }
        finally
        {
            PrivateFolder.RemoveFile(path);
        }
        return png ? "image/png" : "image/x-portable-pixmap";
    }

    /// <inheritdoc/>
    public override void DomainSendKey(Domain domain, uint codeset, uint holdtime, uint[] keycodes, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainSendKey");
        var keys = new JsonArray();
        foreach (uint code in keycodes)
        {
            // Up to the last function key both count alike.
            if (!(codeset == (uint)KeycodeSet.Qnum && code <= 0xffff || codeset == (uint)KeycodeSet.Linux && code <= LastCommonKey))
                throw LibvirtException.Internal(ErrorDomain.Qemu, $"cannot translate keycode {code} of codeset {codeset} to qnum keycode");
            keys.Items.Add(new JsonObject().Add("type", "number").Add("data", (long)code));
        }
        using var job = WriteActive(domain, "DomainSendKey", out var guest);
        var arguments = new JsonObject().Add("keys", keys);
        if (holdtime > 0)
            arguments.Add("hold-time", holdtime);
        guest.State.Run!.Monitor.Execute("send-key", arguments, Deadline.After(CommandPatience));
    }
}
