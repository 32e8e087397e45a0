using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Networks;

/// <summary>Programs of the administrator that connect a tap, and disconnect it. Their only argument is its name.</summary>
internal static class EthernetScript
{
    private const int PatienceMilliseconds = 60_000, CannotExecute = 127;

    /// <summary>Runs one and waits for it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it cannot be run, fails, or does not end within a minute</exception>
    public static void Run(string script, string device)
    {
        var environment = ChildEnvironment.Make();
        var shown = $"{string.Join(' ', environment)} {script} {device}";
        try
        {
            using var process = ChildProcess.Start(new() { Program = script, Arguments = [script, device], Environment = environment, Folder = "/" });
            if (process.Wait(PatienceMilliseconds) is not { } status)
                throw LibvirtException.Internal(ErrorDomain.None, $"Child process ({shown}) does not end");
            if (status != 0)
                throw LibvirtException.Internal(ErrorDomain.None, $"Child process ({shown}) unexpected exit status {status}");
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.SystemError)
        {
            throw LibvirtException.Internal(ErrorDomain.None, $"Child process ({shown}) unexpected exit status {CannotExecute}: {e.Message}");
        }
    }
}
