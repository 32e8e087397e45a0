using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>The lock file by which programs that use terminals (minicom, other daemons) keep out of each other's way: <c>LCK..</c> and the device, with a process number in it.</summary>
public sealed class DeviceLock : IDisposable
{
    /// <summary>Where such files are.</summary>
    public const string StandardFolder = "/run/lock";

    private const int Create = 0x40, Exclusive = 0x80, WorldMayRead = 0x1A4; // O_CREAT, O_EXCL, 0644
    private const int Denied = 13, Exists = 17; // EACCES, EEXIST
    private static readonly LogSource Log = new("conf.chrdev");
    private readonly string? _path;

    private DeviceLock(string? path) => _path = path;

    /// <summary>Takes the lock. A file of a process that is gone is no lock. Where this user may not make such files there is none, as with native.</summary>
    /// <param name="device">Path of the device or socket.</param>
    /// <param name="folder">Where the file is to be.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: another process has it; VIR_ERR_SYSTEM_ERROR</exception>
    public static DeviceLock Take(string device, string folder = StandardFolder)
    {
        var path = PathOf(device, folder);
        if (Holder(path) is { } holder)
        {
            if (holder != Environment.ProcessId && Directory.Exists($"/proc/{holder}"))
                throw LibvirtException.OperationFailed(ErrorDomain.None, $"Requested device '{device}' is locked by lock file '{path}' held by process {holder}");
            PrivateFolder.RemoveFile(path);
        }
        int number = Native.Open(path, Native.WriteOnly | Create | Exclusive | Native.CloseOnExec, WorldMayRead);
        if (number < 0)
        {
            int error = Marshal.GetLastPInvokeError();
            if (error is not (Denied or Native.NoEntry))
                throw LibvirtException.System(ErrorDomain.None, error, $"Couldn't create lock file for device '{device}' in path '{path}'");
            Log.Info($"Skipping lock file creation for device '{device}' in path '{path}'.");
            return new(null);
        }
        using var file = new Descriptor(number);
        var text = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId,10}\n"));
        if (Native.Write(number, text, (nuint)text.Length) != text.Length)
        {
            int error = Marshal.GetLastPInvokeError();
            PrivateFolder.RemoveFile(path);
            throw LibvirtException.System(ErrorDomain.None, error, $"Couldn't write to lock file for device '{device}' in path '{path}'");
        }
        return new(path);
    }

    /// <summary>The file of a device.</summary>
    public static string PathOf(string device, string folder)
    {
        const string Devices = "/dev";
        var name = device.StartsWith(Devices + "/", StringComparison.Ordinal) ? device[Devices.Length..] : device;
        return $"{folder}/LCK..{name.Replace('/', '_')}";
    }

    /// <summary>Removes the file.</summary>
    public void Dispose()
    {
        if (_path is not null)
            PrivateFolder.RemoveFile(_path);
    }

    /// <summary>The process that the file names; null when there is no file, 0 when it names none.</summary>
    private static int? Holder(string path)
    {
        try
        {
            return int.TryParse(File.ReadAllText(path), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number) ? number : 0;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LibvirtException.OperationFailed(ErrorDomain.None, $"the lock file '{path}' cannot be read: {e.Message}");
        }
    }
}
