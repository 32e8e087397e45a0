using Libvirt.Documents.Domains;

namespace Libvirt.Documents.Domains;

public sealed partial class RandomBackend
{
    private const string DefaultDevice = "/dev/random";

    /// <summary>Reads the current element.</summary>
    public static RandomBackend ReadElement(XmlPullReader reader)
    {
        var result = new RandomBackend();
        var character = new CharBackend();
        for (int i = 0; i < reader.AttributeCount; i++)
            if (!result.ReadXmlAttribute(reader, i, reader.AttributeName(i)))
                character.ReadXmlAttribute(reader, i, reader.AttributeName(i));
        result.CheckXmlAttributes(reader);
        if (result.Model == RandomBackendModel.Random)
        {
            var device = reader.ReadText();
            result.Device = device.Length > 0 ? device : DefaultDevice;
            return result;
        }
        while (reader.ReadChild())
            if (!character.ReadXmlElement(reader, reader.Name))
                reader.Skip();
        if (result.Model == RandomBackendModel.Egd)
        {
            if (character.Type is null)
                throw reader.XmlError("missing EGD backend type");
            character.FinishXml(reader);
            result.Character = character;
        }
        return result;
    }

    /// <summary>Writes the element.</summary>
    public void WriteElement(XmlBuffer buffer)
    {
        buffer.Start("backend");
        WriteXmlAttributes(buffer);
        if (Character is not null)
        {
            Character.WriteXmlAttributes(buffer);
            Character.WriteXmlContent(buffer);
        }
        else if (Device is not null)
            buffer.Text(Device);
        buffer.End("backend");
    }

    partial void OnCloned(RandomBackend source) => Character = source.Character?.Clone();
}
