namespace Libvirt.Documents.NodeDevices;

public sealed partial class VpdFields
{
    partial void OnRead(XmlPullReader reader)
    {
        Check(reader, VendorFields, "vendor_field");
        Check(reader, SystemFields, "system_field");
        if (Access == VpdAccess.Readonly)
        {
            AssetTag = null;
            SystemFields.Clear();
        }
        else
            ChangeLevel = ManufactureId = PartNumber = SerialNumber = null;
    }

    private static void Check(XmlPullReader reader, List<VpdField> fields, string name)
    {
        foreach (var field in fields)
            if (field.Index is not { Length: 1 } index || !(char.IsAsciiDigit(index[0]) || char.IsAsciiLetterUpper(index[0])))
                throw reader.XmlError($"'{name}' 'index' value '{field.Index}' malformed");
    }
}
