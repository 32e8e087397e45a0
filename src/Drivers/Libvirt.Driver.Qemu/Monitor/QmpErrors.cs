namespace Libvirt.Driver.Qemu.Monitor;

/// <summary>Errors about monitors.</summary>
internal static class QmpErrors
{
    public static LibvirtException Internal(string text) => LibvirtException.Internal(ErrorDomain.Qemu, text);

    public static LibvirtException Closing() => Internal("attempt to send command when the monitor is closing");

    public static LibvirtException EndOfFile(string guest) => Internal($"End of file from qemu monitor (vm='{guest}')");

    public static LibvirtException TooLong() => Internal($"No complete monitor response found in {QmpLines.LongestMessage} bytes");

    public static LibvirtException Overdue(string command, string guest)
        => LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationTimeout, $"the monitor of '{guest}' has not answered '{command}' in time");

    /// <summary>A copy of an error that happened to a monitor: an exception is thrown once, by one thread.</summary>
    public static LibvirtException Again(LibvirtException error) => new(error.Error);
}
