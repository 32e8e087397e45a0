using Libvirt.Interop;

namespace Libvirt;

/// <summary>A place that log lines go to.</summary>
/// <param name="priority">The lowest priority that is wanted.</param>
internal abstract unsafe class LogOutput(LogPriority priority)
{
    private static readonly LogSource Self = new("util.log");
    private int _announced;

    public LogPriority Priority { get; } = priority;

    /// <summary>"stderr", "file:/path", "syslog:name", "journald": two outputs to the same place are one.</summary>
    public abstract string Place { get; }

    /// <summary>Writes one line. Failures are ignored: there is nobody to tell.</summary>
    protected abstract void Write(LogLine line);

    /// <summary>Closes what was opened.</summary>
    public virtual void Close()
    {
    }

    /// <summary>Writes a line, before the first one also which library on which host speaks.</summary>
    public void Accept(LogLine line)
    {
        if (Interlocked.Exchange(ref _announced, 1) == 0)
        {
            const int number = Constants.LibvirVersionNumber;
            Write(new(Self, LogPriority.Info, $"libvirt version: {number / 1_000_000}.{number / 1000 % 1000}.{number % 1000}, package: libvirt-aot", null, 0, null));
            Write(new(Self, LogPriority.Info, $"hostname: {HostName()}, uid: {LibC.GetEffectiveUserId()}", null, 0, null));
        }
        Write(line);
    }

    /// <summary>"1:file:/path"</summary>
    public override string ToString() => $"{(int)Priority}:{Place}";

    private static string HostName()
    {
        const int length = 256;
        byte* name = stackalloc byte[length];
        // SAFETY: the last byte is never written, so the text ends.
        name[length - 1] = 0;
        return LibC.GetHostName(name, length - 1) == 0 ? System.Runtime.InteropServices.Marshal.PtrToStringUTF8((nint)name) ?? "" : "localhost";
    }
}
