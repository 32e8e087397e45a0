using System.Globalization;
using System.Text;

namespace Libvirt.Host.Audit;

/// <summary>What the audit subsystem is told about a guest: fields of the form name=value, in the order that tools such as aulast and ausearch know.</summary>
/// <example><code>AuditRecord.Resource("kvm", "disk", "start", name, uuid).Text("old-disk", null).Text("new-disk", path)</code></example>
public sealed class AuditRecord
{
    private readonly StringBuilder _fields = new();

    private AuditRecord(AuditRecordType type, string virt)
    {
        Type = type;
        Word("virt", virt);
    }

    /// <summary>The type of the record.</summary>
    public AuditRecordType Type { get; }

    /// <summary>A guest was started, stopped or initialized.</summary>
    /// <param name="virt">The kind of virtualization: "kvm", "qemu", "lxc" ...</param>
    /// <param name="operation">"start", "stop" or "init".</param>
    /// <param name="reason">"booted", "shutdown", "migrated" ...</param>
    /// <param name="name">The guest.</param>
    /// <param name="uuid">Its UUID.</param>
    /// <param name="process">The ID of its main process; 0 when it has none.</param>
    public static AuditRecord Control(string virt, string operation, string reason, string name, Uuid uuid, long process)
        => new AuditRecord(AuditRecordType.Control, virt).Word("op", operation).Word("reason", reason).Guest(name, uuid).Number("vm-pid", process);

    /// <summary>A guest got or gave back something of the host; the fields that say what follow.</summary>
    /// <param name="virt">The kind of virtualization.</param>
    /// <param name="resource">"disk", "net", "mem", "vcpu", "cgroup" ...</param>
    /// <param name="reason">"start", "attach", "detach", "update" ...</param>
    /// <param name="name">The guest.</param>
    /// <param name="uuid">Its UUID.</param>
    public static AuditRecord Resource(string virt, string resource, string reason, string name, Uuid uuid)
        => new AuditRecord(AuditRecordType.Resource, virt).Word("resrc", resource).Word("reason", reason).Guest(name, uuid);

    /// <summary>A guest got its security context.</summary>
    /// <param name="virt">The kind of virtualization.</param>
    /// <param name="name">The guest.</param>
    /// <param name="uuid">Its UUID.</param>
    /// <param name="context">The label of its process.</param>
    /// <param name="imageContext">The label of its images; null when the model has none.</param>
    /// <param name="model">"selinux", "apparmor", "dac".</param>
    public static AuditRecord MachineId(string virt, string name, Uuid uuid, string context, string? imageContext, string model)
        => new AuditRecord(AuditRecordType.MachineId, virt).Guest(name, uuid).Text("vm-ctx", context).Text("img-ctx", imageContext).Word("model", model);

    /// <summary>Adds a text of any content: quoted, or as hexadecimal digits when it has spaces, quotes or characters beyond ASCII, so that no guest's name can forge a field.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="value">The text; null becomes "?".</param>
    public AuditRecord Text(string field, string? value)
    {
        Begin(field);
        var text = value ?? "?";
        if (text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && !text.Contains('"'))
            _fields.Append('"').Append(text).Append('"');
        else
            _fields.Append(Convert.ToHexString(Encoding.UTF8.GetBytes(text)));
        return this;
    }

    /// <summary>Adds a number.</summary>
    public AuditRecord Number(string field, long value)
    {
        Begin(field);
        _fields.Append(CultureInfo.InvariantCulture, $"{value}");
        return this;
    }

    /// <summary>Adds a word of our own choice, without quotes.</summary>
    /// <exception cref="ArgumentException">it is not a word: letters, digits, -, _, : and . only</exception>
    public AuditRecord Word(string field, string value)
    {
        if (value.Length == 0 || value.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or ':' or '.')))
            throw new ArgumentException($"'{value}' is not a word", nameof(value));
        Begin(field);
        _fields.Append(value);
        return this;
    }

    /// <summary>The fields: 'virt=kvm resrc=mem reason=start vm="a" uuid=... old-mem=0 new-mem=1048576'.</summary>
    public override string ToString() => _fields.ToString();

    private AuditRecord Guest(string name, Uuid uuid)
    {
        Text("vm", name);
        Begin("uuid");
        _fields.Append(uuid.ToString());
        return this;
    }

    private void Begin(string field)
    {
        if (_fields.Length > 0)
            _fields.Append(' ');
        _fields.Append(field).Append('=');
    }
}
