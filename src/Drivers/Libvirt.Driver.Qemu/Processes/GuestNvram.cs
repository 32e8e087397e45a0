using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>The file of a guest's firmware variables, which begins as a copy of a template.</summary>
internal static class GuestNvram
{
    private const int ConversionMilliseconds = 60_000;

    /// <summary>Makes the file when it is not there. It stays when the start fails afterwards: the next one takes it as it is.</summary>
    /// <param name="guest">The live definition.</param>
    /// <param name="owner">User and group of a new file; null for those of the caller.</param>
    /// <param name="anew">Makes it again when it is there (VIR_DOMAIN_START_RESET_NVRAM).</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: there is no template; VIR_ERR_SYSTEM_ERROR: it cannot be copied</exception>
    public static void Prepare(DomainDocument guest, (uint User, uint Group)? owner, bool anew)
    {
        if (guest.Os.Nvram is not { } nvram || (nvram.Source?.File ?? nvram.Path) is not { } path)
            return;
        if (!anew && FileStatus.Of(path) is not null)
            return;
        if (nvram.Template is not { } template)
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"unable to find any master var store for loader: {guest.Os.Loader?.Path}");
        var fresh = path + ".new";
        PrivateFolder.RemoveFile(fresh);
        try
        {
            if ((nvram.TemplateFormat ?? FirmwareFormat.Raw) != (nvram.Format ?? FirmwareFormat.Raw))
                Convert(template, nvram, fresh);
            else
                PrivateFile.Write(fresh, Read(template));
            if (owner is { } who && FileOwner.Change(fresh, who.User, who.Group) is var error and not 0)
                throw LibvirtException.System(ErrorDomain.Qemu, error, $"cannot change owner of '{fresh}'");
            StateFile.Move(fresh, path, ErrorDomain.Qemu);
        }
        catch
        {
            PrivateFolder.RemoveFile(fresh);
            throw;
        }
    }

    private static byte[] Read(string template)
    {
        try
        {
            return File.ReadAllBytes(template);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LibvirtException.System(ErrorDomain.Qemu, e is FileNotFoundException or DirectoryNotFoundException ? 2 : 5, $"Failed to open file '{template}'");
        }
    }

    private static void Convert(string template, Nvram nvram, string path)
    {
        var program = ProgramPath.Find("qemu-img") ?? throw LibvirtException.OperationFailed(ErrorDomain.Qemu, "qemu-img is needed to convert the template of firmware variables");
        using var process = ChildProcess.Start(new()
        {
            Program = program,
            Arguments = ["qemu-img", "convert", "-f", Text(nvram.TemplateFormat), "-O", Text(nvram.Format), template, path],
            Environment = ChildEnvironment.Make(),
        });
        if (process.Wait(ConversionMilliseconds) is not 0)
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"qemu-img cannot convert '{template}' to '{path}'");
    }

    private static string Text(FirmwareFormat? format) => format == FirmwareFormat.Qcow2 ? "qcow2" : "raw";
}
