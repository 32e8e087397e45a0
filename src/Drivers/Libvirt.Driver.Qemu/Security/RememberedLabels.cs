using System.Globalization;
using System.Text;
using Libvirt.Host;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Security;

/// <summary>
/// Labels before the first guest used a file, kept in extended attributes beside a count of the guests that use it now. Native's names and forms: either goes on with
/// what the other wrote. What was written before the host started is not believed, as nobody counted then.
/// </summary>
/// <param name="labels">The files.</param>
/// <param name="model">"dac", "selinux".</param>
/// <param name="bootTime">When the host started, in seconds since 1970.</param>
internal sealed class RememberedLabels(IFileLabels labels, string model, ulong bootTime)
{
    private const string Prefix = "trusted.libvirt.security.";
    private const ulong TimeTolerance = 2; // seconds: the time that the host is up is rounded
    private readonly string _label = Prefix + model, _count = $"{Prefix}ref_{model}", _time = $"{Prefix}timestamp_{model}";

    /// <summary>Counts one more guest, and keeps the label for the first.</summary>
    /// <param name="path">The file.</param>
    /// <param name="label">Its label now.</param>
    /// <returns>how many guests use it; null when the file system cannot keep that</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public uint? Remember(string path, string label)
    {
        if (!TryReadCount(path, out uint count))
            return null;
        if (count == 0)
        {
            int error = labels.Write(path, _label, Encoding.UTF8.GetBytes(label));
            if (ExtendedAttributes.IsUnsupported(error))
                return null;
            Check(error, path);
            Write(path, _time, bootTime);
        }
        Write(path, _count, ++count);
        return count;
    }

    /// <summary>Whether anything is kept about a file, however old; null when the file system cannot keep it.</summary>
    public bool? HasRecord(string path)
    {
        int error = labels.Read(path, _time, out var time);
        return ExtendedAttributes.IsUnsupported(error) ? null : error != 0 || time is not null;
    }

    /// <summary>Counts one guest less, and gives the label back with the last.</summary>
    /// <param name="path">The file.</param>
    /// <param name="label">The label before; null when others still use it, and when nothing is known.</param>
    /// <returns>how many guests still use it; null when nothing is known</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public uint? Recall(string path, out string? label)
    {
        label = null;
        if (!TryReadCount(path, out uint count) || count == 0)
            return null;
        if (--count > 0)
        {
            Write(path, _count, count);
            return count;
        }
        Check(labels.Read(path, _label, out var value), path);
        label = value is null ? null : Encoding.UTF8.GetString(value);
        Forget(path);
        return 0;
    }

    /// <summary>Copies what is kept about one file to another that takes its place.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Move(string from, string to)
    {
        foreach (var name in (string[])[_label, _count, _time])
            if (labels.Read(from, name, out var value) == 0 && value is not null)
                Check(labels.Write(to, name, value), to);
        Forget(from);
    }

    private bool TryReadCount(string path, out uint count)
    {
        count = 0;
        int error = labels.Read(path, _time, out var time);
        if (ExtendedAttributes.IsUnsupported(error))
            return false;
        Check(error, path);
        if (time is null || !ulong.TryParse(Encoding.UTF8.GetString(time), NumberStyles.None, CultureInfo.InvariantCulture, out ulong written)
            || Math.Max(written, bootTime) - Math.Min(written, bootTime) > TimeTolerance)
        {
            if (labels.Read(path, _count, out var stale) == 0 && stale is not null)
                Forget(path);
            return true;
        }
        Check(labels.Read(path, _count, out var text), path);
        if (text is null)
            return true;
        return uint.TryParse(Encoding.UTF8.GetString(text), NumberStyles.None, CultureInfo.InvariantCulture, out count) ? true
            : throw LibvirtException.Internal(ErrorDomain.Security, $"malformed refcount {Encoding.UTF8.GetString(text)} on {path}");
    }

    private void Forget(string path)
    {
        foreach (var name in (string[])[_count, _label, _time])
            Check(labels.Remove(path, name), path);
    }

    private void Write(string path, string name, ulong value) => Check(labels.Write(path, name, Encoding.UTF8.GetBytes(value.ToString(CultureInfo.InvariantCulture))), path);

    private static void Check(int error, string path)
    {
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.Security, error, $"Unable to keep the label of {path}");
    }
}
