using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Answerable.Web.Components;

/// <summary>Reads a date from the three fields of a date input; an ISO date in one field, as a filter's address has it, still works.</summary>
public sealed class DateInputBinder(IModelBinder single) : IModelBinder
{
    private static readonly string[] Parts = ["-day", "-month", "-year"];

    /// <summary>No case, plan or person is older, and nothing is planned later. What is counted from a day then stays a day.</summary>
    private static readonly DateOnly s_first = new(1900, 1, 1);

    private static readonly DateOnly s_last = new(2199, 12, 31);

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var context = bindingContext;
        var parts = Parts.Select(part => (Name: context.ModelName + part, Value: context.ValueProvider.GetValue(context.ModelName + part))).ToArray();
        if (parts.All(part => part.Value == ValueProviderResult.None))
        {
            await single.BindModelAsync(context);
            if (context.Result is { IsModelSet: true, Model: DateOnly stated } && !IsReal(stated))
            {
                context.ModelState.TryAddModelError(context.ModelName, "Enter a real date, such as 2026-03-27");
                context.Result = ModelBindingResult.Failed();
            }

            return;
        }

        foreach (var (name, value) in parts)
        {
            context.ModelState.SetModelValue(name, value);
            context.ModelState.MarkFieldSkipped(name);
        }

        var (day, month, year) = (parts[0].Value.FirstValue?.Trim() ?? "", parts[1].Value.FirstValue?.Trim() ?? "", parts[2].Value.FirstValue?.Trim() ?? "");
        if (day.Length + month.Length + year.Length == 0)
        {
            context.Result = ModelBindingResult.Success(null);
            if (!context.ModelMetadata.IsNullableValueType)
            {
                context.ModelState.TryAddModelError(context.ModelName, $"Enter {Called(context)}");
                context.Result = ModelBindingResult.Failed();
            }

            return;
        }

        if (Read(day, month, year) is { } date)
        {
            context.Result = ModelBindingResult.Success(date);
            return;
        }

        context.ModelState.TryAddModelError(context.ModelName, year.Length is > 0 and < 4
            ? "The year must have 4 digits, such as 2026"
            : "Enter a real date, such as 27 3 2026");
        context.Result = ModelBindingResult.Failed();
    }

    private static bool IsReal(DateOnly date) => date >= s_first && date <= s_last;

    private static string Called(ModelBindingContext context) => context.ModelMetadata.DisplayName is { Length: > 0 } name ? name.ToLowerInvariant() : "a date";

    private static DateOnly? Read(string day, string month, string year)
    {
        var months = CultureInfo.InvariantCulture.DateTimeFormat;
        var ordinal = int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : 1 + Enumerable.Range(0, 12).FirstOrDefault(
                index => months.MonthNames[index].Equals(month, StringComparison.OrdinalIgnoreCase) || months.AbbreviatedMonthNames[index].Equals(month, StringComparison.OrdinalIgnoreCase),
                -1);
        return year.Length == 4
            && DateOnly.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{year}-{ordinal:00}-{day.PadLeft(2, '0')}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && IsReal(date)
            ? date
            : null;
    }
}

public sealed class DateInputBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
            ? new DateInputBinder(new SimpleTypeModelBinder(context.Metadata.ModelType, context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }
}
