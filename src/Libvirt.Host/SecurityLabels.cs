using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host;

/// <summary>Security labels of the calling process, through the kernel's own files.</summary>
public static class SecurityLabels
{
    /// <summary>True when SELinux refuses instead of only logging.</summary>
    public static bool IsEnforcing => File.Exists("/sys/fs/selinux/enforce") && File.ReadAllText("/sys/fs/selinux/enforce").StartsWith('1');

    /// <summary>Takes a label: for the next program with SELinux, at once with AppArmor, not at all with "none".</summary>
    /// <param name="model">"selinux", "apparmor" or "none".</param>
    /// <param name="label">The label.</param>
    /// <param name="remember">Whether the present label is wanted.</param>
    /// <returns>the label before; null for models that have none, or when not wanted</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, or VIR_ERR_ARGUMENT_UNSUPPORTED for another model</exception>
    public static string? Enter(string model, string label, bool remember)
    {
        switch (model)
        {
            case "selinux":
                var before = remember ? File.ReadAllText("/proc/thread-self/attr/current").TrimEnd('\0', '\n') : null;
                Write("/proc/thread-self/attr/exec", label);
                return before;
            case "apparmor":
                Write("/proc/thread-self/attr/current", "changeprofile " + label);
                return null;
            case "none":
                return null;
            default:
                throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.ArgumentUnsupported, $"Security model {model} cannot be entered");
        }
    }

    private static void Write(string path, string text)
    {
        int fd = Native.Open(path, Native.WriteOnly | Native.CloseOnExec, 0);
        int errno = Marshal.GetLastPInvokeError();
        if (fd >= 0)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            bool done = Native.Write(fd, bytes, (nuint)bytes.Length) == bytes.Length;
            errno = Marshal.GetLastPInvokeError();
            _ = Native.Close(fd);
            if (done)
                return;
        }
        throw LibvirtException.System(ErrorDomain.None, errno, $"Cannot set context {text}");
    }
}
