namespace Libvirt.Documents.Domains.Namespaces;

public sealed partial class QemuProperty
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Type == QemuPropertyType.Remove)
        {
            if (Value is not null)
                throw reader.XmlError("setting 'value' attribute of 'qemu:property' doesn't make sense with 'remove' type");
            return;
        }
        if (Value is null)
            throw reader.XmlError("missing 'value' attribute of 'qemu:property'");
        bool valid = Type switch
        {
            QemuPropertyType.Signed => XmlScalar.TryInt64(Value, false, out _),
            QemuPropertyType.Unsigned => XmlScalar.TryUInt64(Value, false, out _),
            QemuPropertyType.Bool => Value is "true" or "false",
            _ => true,
        };
        if (!valid)
            throw reader.XmlError($"invalid value '{Value}' for 'value' attribute of 'qemu:property' with '{QemuPropertyTypeNames.Text(Type)}' type");
    }
}
